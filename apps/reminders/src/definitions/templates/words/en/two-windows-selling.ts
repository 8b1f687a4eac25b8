/** The first window, about a month long: each letter sells with something new. */
export const twoWindowsSelling = {
  'for-those-who-came': {
    subject: 'The day after “{{ webinar.title }}”',
    body: `thank you for having been there. A day later one thing usually remains of a webinar. **Which one is it for you?**

Write it down, and beside it the first moment at which you will need it.

{% if offer_url %}

And if you would like to go on from there with us: **{{ offer.title }}**

[See your offer]({{ offer_url }})

{% endif %}`,
  },
  'for-those-who-missed-it': {
    subject: 'What you wanted from “{{ webinar.title }}”',
    body: `you had a place, and the day had other plans. The reason why you booked it is still there.

Write it down in a sentence, now, while you read this. Whoever has the sentence is already further than most.

And answer this letter with it, if you like. {{ webinar.presenter }} reads every answer.`,
  },
  'what-would-change': {
    subject: 'What would be different?',
    body: `a question that is asked too seldom, because everybody thinks the answer is clear:

**If the problem were solved, what would you do with the time, the money or the calm?**

The answer tells you what the solution is worth to you. Only then does a price say anything.

{% if offer_url %}

[Look at “{{ offer.title }}” with this number in mind]({{ offer_url }})

{% endif %}`,
  },
  details: {
    subject: 'As we said on the telephone',
    body: `thank you for the talk.

{% if offer_url %}

Here is everything to read again in peace: **{{ offer.title }}**

{{ offer.description }}

[Open your offer]({{ offer_url }})

{% endif %}

If something was said that you want to have in writing, answer this letter, and you will get it.`,
  },
  'tried-to-call': {
    subject: 'We tried to call you',
    body: `we wanted to ask you something and did not reach you.

The question was: **what would have to happen for the subject of “{{ webinar.title }}” to be done with, for you?** You can answer in writing. Or name a time that suits you for five minutes on the telephone.`,
  },
  'a-case-like-yours': {
    subject: 'A case like yours',
    body: `general examples convince nobody. What counts is whether it works in your situation.

So describe it in three lines: **what you do, what you have tried, where it is stuck.** We will answer which part would fit you, which would not, and why. That is yours to keep, whatever you decide.

{% if offer_url %}

[Or see for yourself what is in “{{ offer.title }}”]({{ offer_url }})

{% endif %}`,
  },
  'no-time': {
    subject: 'The honest answer to “no time”',
    body: `it is the most frequent reason, so here is a sober look at it.

Count how many hours the problem took from you last month: searching, repairing, putting off, thinking about it at night. Multiply by twelve. Next to this number put what it would take to solve it.

If the second number is larger, waiting is right. If it is smaller, you have no time **because** you wait.

{% if offer_url %}

[What “{{ offer.title }}” asks of you]({{ offer_url }})

{% endif %}`,
  },
  'three-tests': {
    subject: 'Three tests before you say yes',
    body: `whether you choose us or somebody else, ask these three questions before you pay for help:

**What exactly will I be able to do afterwards?** If the answer is vague, leave it.
**What must I do myself?** If the answer is “nothing”, leave it too.
**Whom can I ask when I am stuck?** If the answer is silence, leave it in any case.

Ask us as well. Answer this letter with the question that matters most to you.

{% if offer_url %}

[Put “{{ offer.title }}” to the test]({{ offer_url }})

{% endif %}`,
  },
  'the-price-of-waiting': {
    subject: 'What does another month cost?',
    body: `not deciding is a decision as well; it only has no invoice.

Take the problem from **{{ webinar.title }}**, and write down what it costs you in one month: in money, in hours, in good mood. That is the price of waiting, and it is due every month.

Perhaps it is small. Then let it be. Perhaps you are surprised.

{% if offer_url %}

[The other side of the sum]({{ offer_url }})

{% endif %}`,
  },
  'smallest-yes': {
    subject: 'It need not be the whole thing',
    body: `sometimes a step is only too large, and not wrong.

What would be the smallest yes that you could say today? Ten minutes on the telephone? One question in writing? A look at a single part?

Answer with your smallest yes, and we will see whether we can make it possible.

{% if offer_url %}

[Here is “{{ offer.title }}”, for measuring]({{ offer_url }})

{% endif %}`,
  },
  'last-of-its-kind': {
    subject: 'The last letter of this kind',
    body: `for four weeks we have written to you about the offer from **{{ webinar.title }}**. This is the last of these letters.

From now on you will get something else: one short letter a week with something to try out. No selling, and you can leave with one click.

{% if offer_url %}

If you wanted to decide anyway, today is a good day for it.

[To “{{ offer.title }}”]({{ offer_url }})

{% endif %}`,
  },
};
