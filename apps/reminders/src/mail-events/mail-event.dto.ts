export class MailEventResponse {
  received: boolean;
}
