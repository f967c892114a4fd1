import { TextInput } from "@/components/forms/text-input";
import type { UltrasoundPage } from "@/lib/domain/care";
import { signerWords } from "./signer-words";

type SignatureFieldsProps = { signer: UltrasoundPage["signer"]; password: string; error: string | undefined; onType: (password: string) => void };

/** Who signs, as it will stand on the report, and the proof that it is this person: an open screen must not sign. */
export function SignatureFields({ signer, password, error, onType }: SignatureFieldsProps) {
  return (
    <div className="mt-5 border-t pt-4">
      <p className="mb-3 wrap-anywhere">
        <span className="text-muted">Signing as</span> <strong>{signerWords(signer.name, signer.credential)}</strong>
        {signer.credential === null && <span className="block text-sm text-muted">No credential on your account; an administrator adds it under Staff.</span>}
      </p>
      <TextInput
        name="password"
        type="password"
        label="Your password (required)"
        autoComplete="current-password"
        width="medium"
        value={password}
        error={error}
        onChange={(event) => onType(event.target.value)}
      />
    </div>
  );
}
