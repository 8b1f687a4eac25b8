/** What is said on the stage and by the people before it, in one language. */
export interface Script {
  /** Of the letters, too. */
  locale: string;
  webinar: { title: string; description: string; presenterName: string };
  offer: { title: string; description: string; product: string };
  polls: { question: string; options: string[] }[];
  welcome: string;
  questions: string[];
  orderNote: string;
  firstNames: string[];
  lastNames: string[];
}
