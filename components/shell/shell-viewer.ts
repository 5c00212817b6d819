/** Who looks at a page, as far as the frame around it needs to know. */
export type ShellViewer = {
  readonly name: string;
  readonly role: "ambassador" | "reviewer" | "admin";
};
