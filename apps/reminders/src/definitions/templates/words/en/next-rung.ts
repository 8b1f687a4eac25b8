export const nextRung = {
  'your-result': {
    subject: 'Two weeks later: what has come of it?',
    body: `two weeks ago you decided to do something. We are curious: **what has come of it so far?**

Answer in a sentence. A number is nice, a small success is enough, and an honest “nothing yet” helps as well.`,
  },
  'well-done': {
    subject: 'Thank you for your answer',
    body: `thank you for telling us. Whatever has come of it, you now know more than two weeks ago: what works for you, and what costs you effort.

Write both down. It is the best basis for deciding what comes next, and it costs nothing.`,
  },
  'a-way-out': {
    subject: 'When it is stuck',
    body: `perhaps two weeks were too short, or something is stuck. Both are normal.

A simple way on: go back to the last step that worked, do it once more, and then change **only one thing**. If it still does not work, you know at which place. Describe this place in two lines and send them to us.`,
  },
  'the-next-level': {
    subject: 'The next rung',
    body: `a first step is there for something: it makes a second one possible.

{% if offer_url %}

Yours is there already: **{{ offer.title }}**. What it is, what it costs for you and until when, says its page.

[See the next step]({{ offer_url }})

Questions? Just answer this letter. If you are content where you are, stay there; it is a good place.

{% else %}

There are usually three ways on. **Deeper:** the same subject, with somebody who looks at your work. **Broader:** the neighbouring problem that has now become visible. **With others:** so that it does not hang on you alone.

Answer with **deeper**, **broader** or **with others**, and we will tell you which of our next steps belongs to it and what it costs. If you are content where you are, stay there; it is a good place.

{% endif %}`,
  },
  'no-hurry': {
    subject: 'No hurry',
    body: `you need not go higher at once. Only one thing should not happen: that the first step loses its effect because nobody looks at it any more.

So put a date into your calendar, four weeks from today: **“Does it still work?”** If the answer is yes, good. If it is “I want more”, you know where we are.`,
  },
};
