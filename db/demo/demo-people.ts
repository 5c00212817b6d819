/** Who the demo signs in as. */
export const DEMO_PEOPLE = {
  ambassador: {
    name: "Mara Lindqvist",
    email: "mara.lindqvist@example.com",
    ambassadorId: "mara-lindqvist",
  },
  admin: { name: "Daniel Osei", email: "daniel.osei@example.com" },
} as const;
