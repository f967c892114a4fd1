import { Notice } from "@/components/ui/notice";
import { useWords } from "./use-words";

/** For a device that holds a form of its own. */
export function ReplacesNotice() {
  const { text } = useWords();
  return (
    <Notice tone="warning" word={text("resume.note")} title={text("resume.replacesTitle")}>
      <p>{text("resume.replaces")}</p>
    </Notice>
  );
}
