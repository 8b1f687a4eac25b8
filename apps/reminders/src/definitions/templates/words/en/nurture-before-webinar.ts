export const nurtureBeforeWebinar = {
  'a-question': {
    subject: 'One question before “{{ webinar.title }}”',
    body: `there is a week until **{{ webinar.title }}**, on {{ session.when }}. Time enough for one question:

**What made you book your place?**

Answer this letter in one sentence. It helps you to listen for what matters to you, and it helps {{ webinar.presenter }} to speak about it.

If you do not feel like writing, put the sentence on a slip of paper and keep it until then.`,
  },
  'a-checklist': {
    subject: 'A short list for “{{ webinar.title }}”',
    body: `the more exactly you know where you stand, the more you take home. Four lines are enough; they take five minutes.

**Where am I today?** One number or one sentence.
**Where do I want to be in three months?** Again one sentence.
**What have I tried so far?** Also what did not work.
**What stands in the way most?** Only one thing.

Keep the list. With it beside you, you will notice at once which part of **{{ webinar.title }}** is meant for you.`,
  },
  'what-to-bring': {
    subject: 'What to bring to “{{ webinar.title }}”',
    body: `in two days it is time: **{{ session.when }}**.

Three things make the hour worth more:

**A real case of your own.** What we speak about becomes useful the moment you apply it to something that is on your desk.
**The one question** you would regret not having asked. The room has a place for questions.
**Some quiet.** Block the time in your calendar, and close what blinks.

[Try your link]({{ join_url }})

Opening it once today shows you that everything works on your device.`,
  },
};
