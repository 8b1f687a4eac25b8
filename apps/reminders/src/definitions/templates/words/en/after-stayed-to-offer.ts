export const afterStayedToOffer = {
  thanks: {
    subject: 'You stayed to the end of “{{ webinar.title }}”. Thank you',
    body: `you stayed until the end, and that tells us the subject matters to you. Thank you for your attention.

{% if offer_url %}

Here is what you saw at the end, to look at in peace: **{{ offer.title }}**

{{ offer.description }}

[See your offer]({{ offer_url }})

The page also tells you until when it is open.

{% else %}

Take five minutes today and write down the one thing you want to do differently from tomorrow on. After a night most of what we hear is gone; what is written down stays.

{% endif %}`,
  },
  details: {
    subject: 'After our talk: what you need to decide',
    body: `thank you for taking the time to talk.

{% if offer_url %}

So that you have everything in one place: **{{ offer.title }}**

{{ offer.description }}

[Open your offer]({{ offer_url }})

{% endif %}

If somebody else decides with you, forward this letter. And if one point is still unclear, answer it here: a decision is easier when no question is left over.`,
  },
  'tried-to-call': {
    subject: 'We tried to reach you',
    body: `we tried to call you and did not reach you; it was probably a bad moment.

It was only about one thing: whether a question was left open after **{{ webinar.title }}**.

Answer with a day and an hour that suit you, and we will call then. Or simply write your question; a letter will do as well.`,
  },
  'who-it-is-for': {
    subject: 'For whom it is, and for whom it is not',
    body: `a good decision can also be a no. So here is an honest way to find out.

**It fits** when you have the problem today, when you can give it a little time each week, and when you would like to be led through it instead of finding out everything alone.

**It does not fit** when something else burns more at the moment, or when you are only collecting ideas. Then keep your notes, and come back when its time has come.

{% if offer_url %}

[Look at “{{ offer.title }}” with this in mind]({{ offer_url }})

{% endif %}`,
  },
  'you-had-a-look': {
    subject: 'You had a look. What is still missing?',
    body: `you have looked at the offer, and perhaps something keeps you thinking. Mostly it is one of three: the time, the money, or the doubt whether it works in your own case.

Answer with one word: **time**, **money** or **doubt**. You will get an answer to exactly that.

{% if offer_url %}

[Back to “{{ offer.title }}”]({{ offer_url }})

{% endif %}`,
  },
  'what-holds-you-back': {
    subject: 'May I ask what holds you back?',
    body: `imagine it is three months from now, and nothing about the subject of **{{ webinar.title }}** has changed. Would that be all right?

If yes, you need nothing from us, and that is good to know.

If not: what would have to be true for you to begin now? Answer in a sentence.

{% if offer_url %}

[And here is “{{ offer.title }}” once more]({{ offer_url }})

{% endif %}`,
  },
  'a-day-left': {
    subject: 'Your offer is open for one more day',
    body: `just so that it does not pass unnoticed: your offer closes in a little more than a day. The exact time stands on the page.

{% if offer_url %}

[See how much time is left]({{ offer_url }})

{% endif %}

A tip for deciding: do not ask whether you want it. Ask what you will do next week if you do not take it. If you have a good plan, follow the plan.`,
  },
  'hours-left': {
    subject: 'A few hours left',
    body: `in a few hours your offer closes. There will be no more letters about this date.

{% if offer_url %}

[Open “{{ offer.title }}”]({{ offer_url }})

{% endif %}

If you have decided against it, thank you for having thought about it.`,
  },
  'the-door-stays-open': {
    subject: 'Whatever you have decided',
    body: `this is the last letter about the offer from **{{ webinar.title }}**.

Whatever you decided, one thing is worth keeping: the note about what you wanted to change. Look at it on one morning each week and do the smallest step that it asks for. That helps with an offer and without one.

And when a question comes up in a month, answer this letter. It does not expire.`,
  },
};
