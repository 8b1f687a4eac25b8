export const afterBought = {
  thanks: {
    subject: 'Thank you for your trust',
    body: `your order has arrived, and with it your trust. Thank you.

You do not have to do anything today. Only one thing, because it is easiest on the first day: write down **why you decided for it**, in one sentence. When it gets hard in three weeks, that sentence will carry you further than we can.

If something about your order is not right, answer this letter.`,
  },
  'first-step': {
    subject: 'The first step, a small one',
    body: `what is begun within two days mostly gets finished. So begin small.

Choose a fixed time for the coming week, half an hour is enough, and put it into your calendar as an appointment with yourself. In that half hour do the first step, and only that one.

If you do not know what the first step is in your case, answer with “where do I begin?”`,
  },
  'how-it-goes': {
    subject: 'How is it going?',
    body: `the first days are over, and we would like to know: **how is it going?**

Answer with a number from 1 (stuck) to 5 (it runs). With anything below 4, add in one sentence where it is stuck. Most of these places have a simple way around.`,
  },
  'good-to-hear': {
    subject: 'Thank you for your answer',
    body: `thank you for telling us how it goes. It is the best thing a beginning can have: somebody who looks at it.

Do the same for yourself from now on. Once a week, the same number from 1 to 5, in your calendar. After a month you will see a line, and lines can be bent upwards.`,
  },
  'a-first-result': {
    subject: 'A result counts only when you see it',
    body: `people who make progress mostly do not notice it, because each day looks like the one before.

So look back on purpose: **what do you do today without thinking that was an effort a few weeks ago?** Write it down. Then show it to somebody who knows you; others see it sooner than we do ourselves.`,
  },
  'what-next': {
    subject: 'And then?',
    body: `a goal reached makes the next one visible. Which is yours?

Answer with one sentence that begins with **“Next I want to…”**. When we have something for that, you will hear of it. When we have not, we will tell you that too.`,
  },
};
