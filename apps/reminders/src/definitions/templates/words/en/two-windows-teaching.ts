/** The second window: one letter a week that helps as it stands, without selling. */
export const twoWindowsTeaching = {
  'one-number': {
    subject: 'One number a week',
    body: `what you look at changes; what you do not look at drifts.

This week, choose **one number** that tells you whether things get better in the subject of **{{ webinar.title }}**. Not five, only one. Write it down today, and next Tuesday again.

Two numbers in a row are already a direction.`,
  },
  'stop-one-thing': {
    subject: 'What could you stop doing?',
    body: `we like to ask what to do in addition. The other question brings more and costs nothing: **what could I leave off?**

Look at the past week and find one thing that takes time and that nobody would miss. Leave it off for a week. If somebody asks for it, you can take it up again.`,
  },
  'a-quarter-of-an-hour': {
    subject: 'A quarter of an hour is enough',
    body: `what has no beginning seems large. So make the beginning small on purpose.

Set a clock to fifteen minutes, and work on the thing that you have put off longest. When it rings you may stop. Mostly you will not want to, because beginning was the difficult part.`,
  },
  'explain-it': {
    subject: 'Explain it to somebody',
    body: `the quickest test of whether we have understood something: explain it to somebody who knows nothing of it.

Choose one idea from **{{ webinar.title }}**, or from your own practice, and tell it in two minutes. Where you begin to stumble lies exactly the part that is worth looking at again.`,
  },
  'the-mistake-book': {
    subject: 'A notebook for mistakes',
    body: `a mistake that is made once is the fee for a lesson. The second time it is only a fee.

Take a page and note three columns: **what went wrong, how did I notice, what do I do next time?** Three lines a month are enough. After half a year it is the most useful book on your shelf.`,
  },
  'ask-a-customer': {
    subject: 'Ask somebody who has to know',
    body: `we guess a great deal about what others want, and ask little.

This week, ask one person for whom you do your work: **“What was the most useful thing, and what would you not have missed?”** Then only listen, and do not explain anything. One such answer replaces many meetings.`,
  },
  'a-list-for-repeats': {
    subject: 'What comes back deserves a list',
    body: `whatever you do for the third time, you will do a tenth time.

Next time, write down the steps while you do them. Half a page, no more. The list saves thinking, makes it possible to hand the work over, and shows which step was superfluous all along.`,
  },
  'look-back': {
    subject: 'A look back over eight letters',
    body: `the first of these letters was about one number. Do you still have it? Put today’s next to it.

Then answer three questions: **What has become better? What helped? What do I keep doing?**

If you like, send us your answer. We read it, and it shows us what to write about next.`,
  },
};
