/** Who the demo signs in as. */
export const DEMO_PEOPLE = {
  ambassador: {
    name: "Mara Lindqvist",
    email: "mara.lindqvist@example.com",
    ambassadorId: "mara-lindqvist",
  },
  admin: { name: "Daniel Osei", email: "daniel.osei@example.com" },
} as const;

/** Who else works there: nobody signs in as them, but their names stand in disputes. */
export const DEMO_COLLEAGUES = {
  sofia: { name: "Sofia Brandt", email: "sofia.brandt@example.com", role: "admin" },
  henrik: { name: "Henrik Aas", email: "henrik.aas@example.com", role: "reviewer" },
} as const;

/** Other ambassadors who have disputes. */
export const DEMO_DISPUTANTS = [
  {
    name: "Hanne Vestergaard",
    email: "hanne.vestergaard@example.com",
    ambassadorId: "hanne-vestergaard",
  },
  {
    name: "Camille Aubertin",
    email: "camille.aubertin@example.com",
    ambassadorId: "camille-aubertin",
  },
] as const;
