/*
 * Who may reach what: one line for every page, route and server action of the app. A test compares the
 * lines with the app's own manifest, so that nothing is reachable that has none, and another asks every
 * address and calls every action in the name of each role.
 */

/**
 * What comes back. `shown`: the page or the data. `sign-in`: led to the sign-in. `401`, `404`, `400`:
 * that answer, as a page or as JSON. `elsewhere`: led on to a page that asks for itself.
 */
export type Outcome = "shown" | "sign-in" | "elsewhere" | "400" | "401" | "404";

export type ByRole = {
  readonly nobody: Outcome;
  readonly ambassador: Outcome;
  readonly reviewer: Outcome;
  readonly admin: Outcome;
};

export type RouteAccess = {
  readonly method: "GET" | "POST";
  /** What is one's own, or belongs to nobody in particular. */
  readonly own: ByRole;
  /** Another ambassador's; null where the address names nothing that is anybody's. */
  readonly others: ByRole | null;
};

const toAll = (outcome: Outcome): ByRole => ({
  nobody: outcome,
  ambassador: outcome,
  reviewer: outcome,
  admin: outcome,
});
const get = (own: ByRole, others: ByRole | null = null): RouteAccess => ({
  method: "GET",
  own,
  others,
});
const post = (own: ByRole): RouteAccess => ({ method: "POST", own, others: null });

const PUBLIC = toAll("shown");
const SIGNED_IN: ByRole = { ...PUBLIC, nobody: "sign-in" };
const NOT_MINE: ByRole = { ...SIGNED_IN, ambassador: "404" };
const REVIEWERS: ByRole = NOT_MINE;
const ADMINS: ByRole = { ...REVIEWERS, reviewer: "404" };
/** Ambassadors alone contest. */
const DISPUTERS: ByRole = { ...toAll("404"), nobody: "sign-in", ambassador: "shown" };
const NOBODYS: ByRole = { ...toAll("404"), nobody: "sign-in" };
/** Reviewers are led to a page of theirs, which asks again. */
const LED_ON: ByRole = { ...toAll("elsewhere"), nobody: "sign-in" };
const API_SIGNED_IN: ByRole = { ...PUBLIC, nobody: "401" };
const API_ADMINS: ByRole = { nobody: "401", ambassador: "404", reviewer: "404", admin: "shown" };
const API_NOT_MINE: ByRole = { ...API_SIGNED_IN, ambassador: "404" };

export const ROUTES: Readonly<Record<string, RouteAccess>> = {
  "/": get({ ...toAll("elsewhere"), nobody: "sign-in" }),
  "/account/notices": get(SIGNED_IN),
  "/account/sessions": get(SIGNED_IN),
  "/admin": get(REVIEWERS),
  "/admin/audit": get(ADMINS),
  "/admin/correct": get(ADMINS),
  "/admin/disputes": get(REVIEWERS),
  "/admin/disputes/[dispute]": get(REVIEWERS, REVIEWERS),
  "/admin/disputes/settings": get(ADMINS),
  "/admin/facts": get(ADMINS),
  "/admin/identities": get(ADMINS),
  "/admin/imports": get(REVIEWERS),
  "/admin/imports/[import]": get(REVIEWERS),
  "/admin/notices": get(ADMINS),
  "/admin/people": get(ADMINS),
  "/admin/products": get(ADMINS),
  "/admin/reasons": get(REVIEWERS),
  "/admin/referrals": get(ADMINS),
  "/api/audit/csv": get(API_ADMINS),
  "/api/auth/callback/[provider]": get(toAll("elsewhere")),
  // Without a form in it: who may not dispute learns nothing else, who may is told what is wrong.
  "/api/disputes": post({ nobody: "401", ambassador: "400", reviewer: "404", admin: "404" }),
  "/api/disputes/[dispute]/evidence/[file]": get(API_SIGNED_IN, API_NOT_MINE),
  "/api/disputes/[dispute]/messages": post({ ...toAll("400"), nobody: "401" }),
  "/api/health": get(PUBLIC),
  // Without a form in it: who may not import learns nothing else, who may is told what is wrong.
  "/api/imports": post({ nobody: "401", ambassador: "404", reviewer: "404", admin: "400" }),
  "/api/imports/[import]/rejects": get(API_NOT_MINE),
  "/api/notices/unread": get(API_SIGNED_IN),
  "/api/orders": get(API_SIGNED_IN),
  // Whose order it is does not matter: the whole history is a reviewer's alone.
  "/api/orders/[account]/[order]/facts": get(API_NOT_MINE, API_NOT_MINE),
  "/api/orders/[account]/[order]/peek": get(API_SIGNED_IN, API_NOT_MINE),
  "/api/orders/csv": get(API_SIGNED_IN),
  "/api/search": get(API_SIGNED_IN),
  "/check": get(SIGNED_IN),
  "/checker": get(PUBLIC),
  "/customers": get(SIGNED_IN),
  "/customers/[account]": get(SIGNED_IN, NOT_MINE),
  "/customers/[account]/dispute": get(DISPUTERS, NOBODYS),
  "/customers/[account]/orders/[order]": get(SIGNED_IN, NOT_MINE),
  "/customers/[account]/orders/[order]/dispute": get(DISPUTERS, NOBODYS),
  "/disputes": get({ ...SIGNED_IN, reviewer: "elsewhere", admin: "elsewhere" }),
  "/disputes/[dispute]": get({ ...LED_ON, ambassador: "shown" }, { ...LED_ON, ambassador: "404" }),
  "/icon.svg": get(PUBLIC),
  "/notices": get(SIGNED_IN),
  "/links": get({ ...SIGNED_IN, reviewer: "404" }),
  "/orders": get(SIGNED_IN),
  "/overview": get(SIGNED_IN),
  "/programme": get(PUBLIC),
  "/programme/classes/[class]": get(PUBLIC),
  "/programme/clauses/[clause]": get(PUBLIC),
  "/programme/readings/[reading]": get(PUBLIC),
  "/programme/reasons/[reason]": get(PUBLIC),
  "/programme/versions/[version]": get(PUBLIC),
  "/sign-in": get({ ...toAll("elsewhere"), nobody: "shown" }),
  "/sign-in/link": post(toAll("elsewhere")),
  "/sign-in/mailbox": get(PUBLIC),
  "/sign-in/oidc": get(toAll("404")),
  // A token that opens nothing is not there, whoever asks.
  "/w/[token]": get(toAll("404")),
  "/why": get(PUBLIC),
  "/why/code": post(toAll("elsewhere")),
  "/why/find": post({ ...toAll("elsewhere"), nobody: "sign-in" }),
  "/why/open": post(toAll("elsewhere")),
};

export type ActionAccess = {
  /** What calling it without what it needs answers: whoever may gets as far as the input. */
  readonly emptyCall: {
    readonly nobody: string;
    readonly ambassador: string;
    readonly reviewer: string;
    readonly admin: string;
  };
  /**
   * What it is called with to touch what is another's: `{session}`, `{link}`, `{notice}`, `{account}`,
   * `{order}`, `{disputedAccount}` and `{dispute}` stand for theirs. An ambassador must be told that it is not there. Left out: it names nothing that
   * is anybody's, or an ambassador may not call it at all.
   */
  readonly others?: Readonly<Record<string, string>>;
};

const ofAnyone = {
  emptyCall: {
    nobody: "INVALID_INPUT",
    ambassador: "INVALID_INPUT",
    reviewer: "INVALID_INPUT",
    admin: "INVALID_INPUT",
  },
};
const ofSignedIn = { emptyCall: { ...ofAnyone.emptyCall, nobody: "NOT_SIGNED_IN" } };
const ofAdmins = {
  emptyCall: { ...ofSignedIn.emptyCall, ambassador: "NOT_FOUND", reviewer: "NOT_FOUND" },
};

const ofLinkMakers = { emptyCall: { ...ofSignedIn.emptyCall, reviewer: "NOT_FOUND" } };
const ofReviewers = { emptyCall: { ...ofSignedIn.emptyCall, ambassador: "NOT_FOUND" } };
const ofAmbassadors = {
  emptyCall: { ...ofSignedIn.emptyCall, reviewer: "NOT_FOUND", admin: "NOT_FOUND" },
};

/** By file and export: the names under which the app's manifest has them. */
export const ACTIONS: Readonly<Record<string, ActionAccess>> = {
  "lib/auth/sign-in-as-demo.ts#signInAsDemo": ofAnyone,
  "lib/auth/sign-out.ts#signOut": ofAnyone,
  "lib/corrections/correction-actions.ts#correct": ofAdmins,
  "lib/notices/notice-actions.ts#choose": ofSignedIn,
  "lib/notices/notice-actions.ts#openNotice": { ...ofSignedIn, others: { noticeId: "{notice}" } },
  "lib/notices/notice-actions.ts#readAll": ofSignedIn,
  "lib/notices/notice-actions.ts#sendAgain": ofAdmins,
  "lib/notices/notice-actions.ts#tellEventAgain": ofAdmins,
  "lib/disputes/dispute-actions.ts#approve": ofAdmins,
  "lib/disputes/dispute-actions.ts#assign": ofReviewers,
  "lib/disputes/dispute-actions.ts#claim": ofReviewers,
  "lib/disputes/dispute-actions.ts#correctOthers": ofReviewers,
  "lib/disputes/dispute-actions.ts#decide": ofReviewers,
  "lib/disputes/dispute-actions.ts#forgetView": ofReviewers,
  "lib/disputes/dispute-actions.ts#keepView": ofReviewers,
  "lib/disputes/dispute-actions.ts#note": ofReviewers,
  "lib/disputes/dispute-actions.ts#release": ofReviewers,
  "lib/disputes/dispute-actions.ts#sendBack": ofAdmins,
  "lib/disputes/dispute-actions.ts#takeBack": ofAdmins,
  "lib/disputes/dispute-actions.ts#withdraw": {
    ...ofAmbassadors,
    others: {
      accountId: "{disputedAccount}",
      disputeId: "{dispute}",
      version: "1",
      number: "1",
    },
  },
  "lib/disputes/settings-actions.ts#addDay": ofAdmins,
  "lib/disputes/settings-actions.ts#changeLimit": ofAdmins,
  "lib/disputes/settings-actions.ts#changeTerms": ofAdmins,
  "lib/disputes/settings-actions.ts#removeDay": ofAdmins,
  "lib/people/people-actions.ts#change": ofAdmins,
  "lib/people/people-actions.ts#endSessions": ofAdmins,
  "lib/people/people-actions.ts#invite": ofAdmins,
  "lib/people/people-actions.ts#restore": ofAdmins,
  "lib/people/people-actions.ts#suspend": ofAdmins,
  "lib/people/session-actions.ts#endOthers": ofSignedIn,
  "lib/people/session-actions.ts#endSession": { ...ofSignedIn, others: { sessionId: "{session}" } },
  "lib/preferences/set-locale.ts#setLocale": ofAnyone,
  "lib/preferences/set-theme.ts#setTheme": ofAnyone,
  "lib/why-links/link-actions.ts#makeLink": {
    ...ofLinkMakers,
    others: {
      account: "{account}",
      order: "{order}",
      reader: "customer",
      days: "7",
      from: "/orders",
    },
  },
  "lib/why-links/link-actions.ts#revokeLink": {
    ...ofLinkMakers,
    others: { link: "{link}", from: "/links" },
  },
};
