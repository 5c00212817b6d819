const ID = /^[ -~]{1,64}$/;

/** The id in a part of a path; null where there can be no such id. */
export function readId(part: string): string | null {
  try {
    const id = decodeURIComponent(part);
    return ID.test(id) ? id : null;
  } catch {
    return null;
  }
}
