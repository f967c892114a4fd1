import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { CheckboxGroup } from "./checkbox-group";
import { DateBoxes } from "./date-boxes";
import { ErrorSummary } from "./error-summary";
import { RadioGroup } from "./radio-group";
import { TextArea } from "./text-area";
import { TextInput } from "./text-input";

describe("fields", () => {
  it("ties hint and error to the control", () => {
    const html = renderToStaticMarkup(
      <TextInput name="phone" label="Phone" hint="With area code" error="Write a phone number" optional />,
    );
    expect(html).toContain('for="phone"');
    expect(html).toContain('aria-describedby="phone-hint phone-error"');
    expect(html).toContain('aria-invalid="true"');
    expect(html).toContain("(optional)");
    expect(html).toContain("Error: ");
  });

  it("counts a long text instead of cutting it", () => {
    const html = renderToStaticMarkup(<TextArea name="note" label="Note" maxLength={300} />);
    expect(html).toContain("300 characters left");
    expect(html).toContain('aria-describedby="note-count"');
    expect(html).not.toContain("maxlength");
  });

  it("lets a link in the error summary land on the first choice or box", () => {
    const html = renderToStaticMarkup(
      <>
        <ErrorSummary errors={[{ field: "leg", message: "Choose a leg" }]} />
        <RadioGroup
          name="leg"
          legend="Which leg?"
          error="Choose a leg"
          defaultValue="right"
          options={[
            { value: "left", label: "Left" },
            { value: "right", label: "Right" },
          ]}
        />
        <DateBoxes name="bornOn" legend="Date of birth" isBirthDate />
      </>,
    );
    expect(html).toContain('href="#leg"');
    expect(html).toMatch(/<input[^>]*id="leg"/);
    expect(html).toMatch(/autofocus/i);
    expect(html).toMatch(/id="leg-2"[^>]*value="right"[^>]*checked=""|checked=""[^>]*value="right"/);
    expect(html).toMatch(/id="bornOn"[^>]*name="bornOn-month"/);
    expect(html).toMatch(/autocomplete="bday-year"/i);
  });

  it("keeps what was ticked", () => {
    const html = renderToStaticMarkup(
      <CheckboxGroup
        name="signs"
        legend="Signs"
        size="patient"
        defaultValues={["pain"]}
        options={[
          { value: "pain", label: "Chest pain" },
          { value: "none", label: "None of these", or: "or" },
        ]}
      />,
    );
    expect(html.match(/checked=""/g)).toHaveLength(1);
    expect(html).toContain(">or<");
  });
});
