import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import { FormActions } from "@/components/forms/form-actions";
import { LanguageSwitch } from "./language-switch";
import { ResumeCode } from "./resume-code";
import { SaveForm } from "./save-form";
import { useWords } from "./use-words";

type LaterPageProps = {
  /** The code while it is shown; null: it must be asked for. */
  made: { code: string; until: string } | null;
  email: string | null;
  mail: "sent" | "not" | null;
  /** Where the code is typed, as people type an address. */
  address: string;
  goOn: string;
};

export function LaterPage({ made, email, mail, address, goOn }: LaterPageProps) {
  const { text } = useWords();
  return (
    <div className="flex flex-col gap-6">
      <LanguageSwitch backTo="/screening/later" />
      <h1 className="text-patient-title font-semibold">{text(made ? "later.title" : "later.makeTitle")}</h1>
      {made ? <ResumeCode {...made} address={address} /> : <AskForCode />}
      {made && email !== null && <MailPart email={email} mail={mail} />}
      {made && <SharedDevice />}
      <div>
        <ButtonLink href={goOn} size="lg">
          {text("later.goOn")}
        </ButtonLink>
      </div>
    </div>
  );
}

function AskForCode() {
  const { text } = useWords();
  return (
    <SaveForm page="later">
      <p>{text("later.makeLead")}</p>
      <FormActions>
        <Button type="submit" variant="primary" size="lg">
          {text("later.make")}
        </Button>
      </FormActions>
    </SaveForm>
  );
}

function MailPart({ email, mail }: { email: string; mail: "sent" | "not" | null }) {
  const { text } = useWords();
  return (
    <section>
      <h2 className="text-patient-lead font-semibold">{text("later.emailTitle")}</h2>
      {mail === "sent" ? (
        <Notice tone="success" word={text("later.done")} className="mt-2">
          <p className="wrap-anywhere">{text("later.emailed", { email })}</p>
        </Notice>
      ) : (
        <form method="post" action="/screening/later/mail" className="mt-1 flex flex-col items-start gap-3">
          <p className="wrap-anywhere">{text(mail === "not" ? "later.emailNot" : "later.emailLead", { email })}</p>
          {mail === null && (
            <Button type="submit" size="lg">
              {text("later.email")}
            </Button>
          )}
        </form>
      )}
    </section>
  );
}

function SharedDevice() {
  const { text } = useWords();
  return (
    <section>
      <h2 className="text-patient-lead font-semibold">{text("later.sharedTitle")}</h2>
      <p className="mt-1 mb-3">{text("later.shared")}</p>
      <SaveForm page="clear">
        <div>
          <Button type="submit" size="lg">
            {text("later.clear")}
          </Button>
        </div>
      </SaveForm>
    </section>
  );
}
