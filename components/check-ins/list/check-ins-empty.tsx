import { CircleCheck } from "lucide-react";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import type { CheckInListStatus } from "@/lib/domain/check-in-list";
import type { CheckInPage } from "./check-in-page";

const WORDS: Record<CheckInListStatus, { title: string; body: string }> = {
  due: { title: "No check-in is due", body: "A check-in shows here from the first day of its window until its due day." },
  late: { title: "No check-in is late", body: "After its due day a check-in waits here until its window ends." },
  missed: { title: "No check-in was missed", body: "A check-in that nobody answered shows here after its window. It can still be recorded." },
  planned: { title: "No check-in is planned", body: "Five check-ins are planned when a treatment is recorded: after 1 week, and after 1, 3, 6 and 12 months." },
  answered: { title: "No check-in is answered yet", body: "Answers that patients give, online or by phone, show here." },
};

export function CheckInsEmpty({ page: { status, total, tabs, previousHref } }: { page: CheckInPage }) {
  if (total > 0 || previousHref !== null) {
    const first = tabs.find((tab) => tab.status === status);
    return <EmptyState title="This page is empty" body="The list has become shorter." actions={<ButtonLink href={first?.href ?? "/check-ins"}>First page</ButtonLink>} />;
  }
  const others = tabs.filter((tab) => tab.count > 0);
  return (
    <EmptyState
      icon={<CircleCheck aria-hidden />}
      title={WORDS[status].title}
      body={WORDS[status].body}
      actions={others.map(({ label, count, href }) => (
        <ButtonLink key={href} href={href}>
          {label} <span className="font-normal text-muted tabular-nums">{count}</span>
        </ButtonLink>
      ))}
    />
  );
}
