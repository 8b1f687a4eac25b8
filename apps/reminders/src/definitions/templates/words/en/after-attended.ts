export const afterAttended = {
  'one-thing': {
    subject: 'From “{{ webinar.title }}” into your week',
    body: `thank you for having been at **{{ webinar.title }}**.

Before the day is over, answer one question for yourself: **what will I do differently, and when for the first time?** With a day and an hour it is a plan; without them it stays a nice idea.

Write it into your calendar now. Two lines are enough.`,
  },
  'what-was-missing': {
    subject: 'Which question stayed open?',
    body: `after a webinar the good questions come on the way home.

If there is one that you would ask today, answer this letter with it. {{ webinar.presenter }} reads every answer. Often one person asks what ten others were thinking.`,
  },
  'the-next-step': {
    subject: 'If you do not want to go on alone',
    body: `some people take what they have heard and do it. Others get further with somebody at their side. Both are good ways; it only helps to choose one.

{% if offer_url %}

For the second way there is **{{ offer.title }}**.

{{ offer.description }}

[See what is in it]({{ offer_url }})

{% else %}

If the second way is yours, answer with “help” and one sentence about your case. Then we can talk about what makes sense.

{% endif %}`,
  },
  'tried-to-call': {
    subject: 'A call that did not find you',
    body: `we rang, and it did not suit. No harm done.

We wanted to hear what you made of **{{ webinar.title }}**, and whether there is something we can help with.

If you like, answer with a time that suits you better. If not, this letter needs no answer.`,
  },
  'the-common-doubt': {
    subject: '“I have no time for this now”',
    body: `that is the sentence most plans end with. It is usually true, and it is rarely the real reason.

Try this: take the smallest piece of what you have learnt, so small that it takes a quarter of an hour. Do it once this week. If it changes nothing, you have lost fifteen minutes. If it does, you know what the time is worth.

{% if offer_url %}

[And this is how we go on from there]({{ offer_url }})

{% endif %}`,
  },
  'a-look-back': {
    subject: 'Two weeks after “{{ webinar.title }}”',
    body: `two weeks ago you wrote down what you wanted to do differently. How far did you get?

**Done:** then look for the next step while it is rolling.
**Begun:** then what is left is smaller than you think.
**Not yet:** then something was in the way. It pays to find out what.

Answer with one of the three words, and you will hear what we would do next in your place.

{% if offer_url %}

[Or look at “{{ offer.title }}” once more]({{ offer_url }})

{% endif %}`,
  },
};
