/** What a message to somebody is about; how it is kept from being sent twice or too late goes by it. */
export const MESSAGE_KINDS = ["other", "ultrasound_booked", "ultrasound_moved", "ultrasound_cancelled", "ultrasound_reminder"] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];
