/** Where Twilio reports what became of a message. */
export function smsStatusPath(workspaceId: string, touchId: string): string {
  return `/api/v1/channel-webhooks/sms/${workspaceId}/status/${touchId}`;
}

/** Where Twilio brings what people write; set by hand at the number or the messaging service. */
export function smsInboundPath(workspaceId: string): string {
  return `/api/v1/channel-webhooks/sms/${workspaceId}/inbound`;
}
