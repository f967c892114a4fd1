import type { Metadata } from "next";
import { ChoosePasswordForm } from "@/components/account/choose-password-form";
import { Entrance } from "@/components/account/entrance";
import { choosePasswordAction } from "../actions";

export const metadata: Metadata = { title: "Choose a password" };

export default function ChoosePasswordPage() {
  return (
    <Entrance title="Choose a password" lead="The link you opened works once, for 30 minutes after it was made.">
      <ChoosePasswordForm choosePassword={choosePasswordAction} />
    </Entrance>
  );
}
