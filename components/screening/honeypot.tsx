/**
 * Filled in only by machines. Not drawn, not reached by keys, and marked for password managers to leave alone; after a
 * refusal the page comes back without it, so that nobody whose browser filled it in is held up twice.
 */
export function Honeypot() {
  return (
    <div hidden aria-hidden>
      <label>
        Website <input name="website" tabIndex={-1} autoComplete="off" data-1p-ignore data-lpignore="true" data-bwignore data-form-type="other" />
      </label>
    </div>
  );
}
