export const winBack = {
  'what-has-changed': {
    subject: 'It has been a while. What has changed?',
    body: `you bought something from us once, and then it became quiet. That may be a good sign: perhaps it works and you do not need us.

May we ask which of these it is? Answer with a single digit.

**1** It works, all is well.
**2** I never really got round to it.
**3** My problem is a different one today.
**4** I was not satisfied.

With a 4 we would like to hear one sentence more. It helps those who come after you.`,
  },
  'thanks-for-the-answer': {
    subject: 'Thank you. And something for you',
    body: `thank you for your answer. It takes a moment, and most people do not take it.

Here is a thought in return, good for every beginning again: do not start where you stopped. **Start with the part that worked**, and repeat it once. What has worked before needs no courage.`,
  },
  'a-gift': {
    subject: 'Something to take along',
    body: `no question today, only something useful. An exercise for getting back into anything that has fallen asleep:

**Monday:** five minutes. Only look at where you stopped.
**Wednesday:** fifteen minutes. Repeat the last thing that worked.
**Friday:** half an hour. One new step.

A week like this takes under an hour, and on Friday you know whether it is worth going on.`,
  },
  'tried-to-call': {
    subject: 'We only wanted to ask how you are',
    body: `we tried to call you. Not to sell you something: we wanted to know what has become of what you bought from us.

If you feel like telling us, answer in two sentences. We are glad about success, and we learn from the rest.`,
  },
  'still-welcome': {
    subject: 'Would you like to go on hearing from us?',
    body: `we do not want to fill your mailbox with what you no longer need.

If you would like to stay, there is nothing to do; once in a while you will hear from us. If not, one click on “Unsubscribe” below is enough, and nobody will be cross.

Either way: thank you for the trust you once put in us.`,
  },
};
