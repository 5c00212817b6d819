/**
 * The fields of a form as an object to be parsed. A field that is there twice is a list. React adds
 * fields of its own, which name the action.
 */
export function formToInput(
  form: FormData,
): Record<string, FormDataEntryValue | FormDataEntryValue[]> {
  const names = [...new Set(form.keys())].filter((name) => !name.startsWith("$ACTION"));
  return Object.fromEntries(
    names.map((name) => {
      const [first, ...rest] = form.getAll(name);
      return [name, first === undefined || rest.length > 0 ? form.getAll(name) : first];
    }),
  );
}
