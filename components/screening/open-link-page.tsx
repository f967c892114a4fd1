import { Button } from "@/components/ui/button";
import { FormActions } from "@/components/forms/form-actions";
import { resumeCodePath } from "@/lib/domain/resume-code";
import { LanguageSwitch } from "./language-switch";
import { ReplacesNotice } from "./replaces-notice";
import { useWords } from "./use-words";

/** What a mailed link shows: a button, since opening the page must use nothing up. */
export function OpenLinkPage({ code, replaces }: { code: string; replaces: boolean }) {
  const { text } = useWords();
  return (
    <div className="flex flex-col gap-6">
      <LanguageSwitch backTo={resumeCodePath(code)} />
      <h1 className="text-patient-title font-semibold">{text("resume.title")}</h1>
      <p>{text("resume.linkLead")}</p>
      <p className="text-lg text-muted">{text("resume.moves")}</p>
      {replaces && <ReplacesNotice />}
      <form method="post" action="/screening/resume/open">
        <input type="hidden" name="code" value={code} />
        <FormActions>
          <Button type="submit" variant="primary" size="lg">
            {text("resume.open")}
          </Button>
        </FormActions>
      </form>
    </div>
  );
}
