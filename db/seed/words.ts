/** What staff of the clinic write; believable, and about nobody. */
export const ACCEPT_WORDS = [
  "Night cramps with visible veins; a duplex will show whether there is reflux.",
  "Spoke with the patient. Screening makes sense and the patient wants it.",
  "Symptoms for more than a year, nothing points elsewhere.",
  "Bulging veins and swelling by evening. Screening agreed.",
] as const;
export const ASK_WORDS = ["Please call about the medicines; the list was left empty.", "The counts do not fit together. Ask again about the last two weeks.", "Which leg is it? The answers name both and none."] as const;
export const RECEIVED_WORDS = ["Patient called back with the missing answers.", "Daughter read out the list of medicines.", "Reached on the second call; answers are complete now."] as const;
export const DECLINE_WORDS = ["Pain on walking comes first: sent to primary care for pulses and ABI.", "Already has an appointment with a vein surgeon in town.", "Cramps only by day after sport; no question a vein screening answers."] as const;
export const WITHDRAW_WORDS = ["Three calls on different days, no answer.", "Moved out of state.", "Patient prefers to wait."] as const;
export const CLOSE_WORDS = ["Had a duplex at the hospital last month, report received.", "After the talk no ultrasound is wanted.", "Referred to neurology; no vein question left."] as const;
export const NO_SHOW_NOTES = ["Had the wrong day in mind.", "Car broke down; wants another morning.", "Forgot. Asked for a reminder by phone."] as const;
export const CLEAR_WORDS = ["Called the patient: symptom is old and known, seen by own doctor.", "Seen at the emergency department, clot ruled out.", "Checked by phone: was a misunderstanding of the question."] as const;
export const NOTES = ["Prefers calls after 4 pm.", "Husband drives; needs a morning slot.", "Works night shifts, do not call before noon.", "Very anxious about needles.", "Was here in 2019 with the other leg.", "Hard of hearing: speak slowly."] as const;
export const CONTACT_NOTES = ["Explained the screening.", "Will call back tomorrow.", null, null, "Asked for the address and parking."] as const;
export const COMPLICATION_NOTES = ["Seen at the visit; eases by itself.", "Told by phone, looked at the next day.", null] as const;
export const COMPRESSION_EFFECTS = ["Legs less heavy by evening, cramps as before.", "Hard to put on; worn most days. Stairs at work still end in aching.", "No change in the cramps; sleep still broken.", null] as const;
