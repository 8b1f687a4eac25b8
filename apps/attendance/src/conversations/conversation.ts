/** A chat message as everybody sees it; `host` marks what the presenter's side says. */
export interface ChatLine {
  id: string;
  name: string;
  text: string;
  at: string;
  role: 'attendee' | 'host';
}

/** A question as the presenter sees it. */
export interface QuestionCard {
  id: string;
  name: string;
  text: string;
  at: string;
  answered: boolean;
}
