import { useWords } from "./use-words";

/** Sends the form of the page, so that what is typed is kept; it stands after Continue, which Enter must press. */
export function LaterButton() {
  return (
    <button type="submit" name="later" value="yes" className="inline-flex min-h-11 items-center text-lg text-link underline">
      {useWords().text("later.button")}
    </button>
  );
}
