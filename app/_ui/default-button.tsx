/** What Enter presses: the first submit button of a form. Safari passes over one that is not drawn. */
export function DefaultButton({ go }: { go: string }) {
  return (
    <button
      type="submit"
      name="go"
      value={go}
      tabIndex={-1}
      aria-hidden="true"
      className="sr-only"
    />
  );
}
