export const surveyAtEnd = {
  'one-question': {
    subject: 'One question about “{{ webinar.title }}”',
    body: `no form, no stars, only one question:

**What is the greatest difficulty in this subject for you at the moment?**

Answer this letter, in your own words; a sentence is enough. {{ webinar.presenter }} reads every answer, and what is asked most often decides what the next webinar is about.`,
  },
  thanks: {
    subject: 'Thank you for your answer',
    body: `thank you for taking the time to answer. An answer in your own words tells more than a hundred ticks.

Something for you in return: whoever has written down a difficulty has often half solved it. Read your answer once more in a week, and look whether it would still be the same.`,
  },
  'once-more': {
    subject: 'It may be a single word',
    body: `we asked you about your greatest difficulty, and perhaps the question was too large for a full day.

Then make it smaller: **answer with a single word.** Time? Beginning? Money? Others? Yours may be another. One word is enough for us to understand where to go on, and we will not ask again.`,
  },
};
