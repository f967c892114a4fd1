import type { TriageVerb } from "@/lib/domain/move-permissions";
import { ACCEPT_REASONS, ASK_TOPICS, CLOSE_REASONS, DECLINE_REASONS, WITHDRAW_REASONS } from "@/lib/domain/move-reasons";

export type Decision = TriageVerb | "reopen";

type DecisionWords = {
  label: string;
  hint: string;
  key?: string;
  done: string;
  reasonLabel: string;
  picks?: { legend: string; field: "topic" | "because"; words: Readonly<Record<string, string>> };
};

/** What can be decided on the request screen, in its order, with its words and keys. */
export const DECISIONS: Readonly<Record<Decision, DecisionWords>> = {
  accept: {
    label: "Accept",
    hint: "screening agreed",
    key: "1",
    done: "Accepted",
    reasonLabel: "Reason, in your words",
    picks: { legend: "Why", field: "because", words: ACCEPT_REASONS },
  },
  ask_information: {
    label: "Ask for information",
    hint: "waits for the patient",
    key: "I",
    done: "Asked for information on",
    reasonLabel: "What you need to know",
    picks: { legend: "What is needed", field: "topic", words: ASK_TOPICS },
  },
  receive_information: { label: "Information received", hint: "back to new", key: "I", done: "Information received on", reasonLabel: "What the patient told you" },
  mark_duplicate: { label: "Duplicate of", hint: "keeps the other request", key: "2", done: "Marked as duplicate:", reasonLabel: "How you know" },
  decline: {
    label: "Decline",
    hint: "ends the request",
    key: "3",
    done: "Declined",
    reasonLabel: "Reason, in your words",
    picks: { legend: "Why", field: "because", words: DECLINE_REASONS },
  },
  withdraw: {
    label: "Withdraw",
    hint: "the patient no longer wants or can have it",
    done: "Withdrew",
    reasonLabel: "Reason, in your words",
    picks: { legend: "Why", field: "because", words: WITHDRAW_REASONS },
  },
  close_without_ultrasound: {
    label: "Close without ultrasound",
    hint: "ends the request",
    done: "Closed",
    reasonLabel: "Reason, in your words",
    picks: { legend: "Why", field: "because", words: CLOSE_REASONS },
  },
  close: { label: "Close", hint: "ends the request with its outcome", done: "Closed", reasonLabel: "Reason, in your words" },
  reopen: { label: "Reopen", hint: "back to the stage before", done: "Reopened", reasonLabel: "Reason, in your words" },
};
