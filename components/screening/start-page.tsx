import Link from "next/link";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import { FormActions } from "@/components/forms/form-actions";
import { LanguageSwitch } from "./language-switch";
import { SaveForm } from "./save-form";
import { useWords } from "./use-words";

/** `isPaused`: the page before this one was closed because nobody answered. */
export function StartPage({ resume, isPaused = false }: { resume: string | null; isPaused?: boolean }) {
  const { text } = useWords();
  return (
    <div className="flex flex-col gap-6">
      <LanguageSwitch backTo="/screening" />
      <h1 className="text-patient-title font-semibold">{text("start.title")}</h1>
      {isPaused && resume !== null && (
        <Notice tone="success" word={text("later.done")} title={text("live.pausedTitle")} actions={<ButtonLink href={resume}>{text("start.resume")}</ButtonLink>}>
          <p>{text("live.paused")}</p>
        </Notice>
      )}
      <p>{text("start.lead")}</p>
      <section className="rounded-lg border-3 border-urgent p-4">
        <h2 className="text-patient-lead font-semibold">{text("start.emergencyTitle")}</h2>
        <ul className="mt-1 list-disc pl-5">
          {text("start.emergencies").split("|").map((sign) => (
            <li key={sign}>{sign}</li>
          ))}
        </ul>
      </section>
      <p>{text("start.time")}</p>
      <p className="text-lg text-muted">{text("start.kept")} {text("start.shared")}</p>
      <p className="text-lg text-muted">{text("start.early")}</p>
      {resume === null ? (
        <SaveForm page="start">
          <FormActions>
            <Button type="submit" variant="primary" size="lg">
              {text("start.start")}
            </Button>
            <ResumeLink />
          </FormActions>
        </SaveForm>
      ) : (
        <div className="flex flex-wrap items-center gap-4">
          <ButtonLink href={resume} variant="primary" size="lg">
            {text("start.resume")}
          </ButtonLink>
          <SaveForm page="clear">
            <Button type="submit" size="lg">
              {text("start.clear")}
            </Button>
          </SaveForm>
          <ResumeLink />
        </div>
      )}
    </div>
  );
}

function ResumeLink() {
  return (
    <Link href="/screening/resume" prefetch={false} className="inline-flex min-h-11 items-center text-lg text-link">
      {useWords().text("resume.have")}
    </Link>
  );
}
