/** What the audit log speaks of. */
export const AUDIT_ACTIONS = [
  "person.invite",
  "person.change",
  "person.suspend",
  "person.restore",
  "person.link",
  "session.start",
  "session.end",
  "import.run",
  "notice.send-again",
  "notice.tell-again",
  "why-link.make",
  "why-link.revoke",
] as const;
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

export const AUDIT_SUBJECTS = ["person", "session", "import", "notice", "why-link"] as const;
export type AuditSubject = (typeof AUDIT_SUBJECTS)[number];
