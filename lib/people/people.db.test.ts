import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { withSystem } from "#db/client/with-system.ts";
import { auditLog, people, sessions } from "#db/schema/index.ts";
import { useTestDatabase } from "#db/testing/use-test-database.ts";
import { readViewer } from "#lib/auth/read-viewer.ts";
import type { RequestContext } from "#lib/auth/request-context.ts";
import { hashToken } from "#lib/auth/secret-token.ts";
import { IDLE_MS, SESSION_MS } from "#lib/auth/session-cookie.ts";
import { startSession } from "#lib/auth/start-session.ts";
import { toViewer, type Viewer } from "#lib/auth/viewer.ts";
import { changePerson, restorePerson, suspendPerson } from "./change-person.ts";
import { invitePerson } from "./invite-person.ts";
import { listPeople } from "./list-people.ts";
import {
  endOtherSessions,
  endOwnSession,
  endSessionsOfPerson,
  listOwnSessions,
} from "./own-sessions.ts";

useTestDatabase();

const now = Date.now();
type Role = Viewer["role"];

/** A person who is signed in, as the context of a request. */
async function signedIn(role: Role, name: string): Promise<RequestContext & { token: string }> {
  return withSystem(async (tx) => {
    const email = `${name}@example.com`;
    const [person] = await tx
      .insert(people)
      .values({ name, email, role, invitedAt: 1, invitedBy: "test" })
      .returning({ personId: people.id });
    const personId = person?.personId ?? "";
    const session = { personId, method: "email", browser: "x", origin: null } as const;
    const { token } = await startSession(tx, session, now);
    const [row] = await tx
      .select({ sessionId: sessions.sessionId })
      .from(sessions)
      .where(eq(sessions.sessionToken, hashToken(token)));
    const sessionId = row?.sessionId ?? "";
    const viewer = toViewer({
      personId,
      sessionId,
      name,
      email,
      isDemo: false,
      role,
      ambassadorId: null,
    });
    return { viewer, origin: "203.0.113.9", token };
  });
}

let counter = 0;
let admin: Awaited<ReturnType<typeof signedIn>>;
let ambassador: Awaited<ReturnType<typeof signedIn>>;

beforeEach(async () => {
  counter += 1;
  // Whoever was an admin in an earlier test is none any more; the newest one stays.
  admin = await signedIn("admin", `admin-${counter}`);
  await withSystem((tx) =>
    tx.execute(
      sql`update people set role = 'reviewer' where role = 'admin' and person_id <> ${admin.viewer.personId}`,
    ),
  );
  ambassador = await signedIn("ambassador", `ambassador-${counter}`);
});

const auditOf = (subjectId: string) =>
  withSystem((tx) => tx.select().from(auditLog).where(eq(auditLog.subjectId, subjectId)));

const invitation = () => ({
  name: "New",
  email: `new-${counter}@example.com`,
  role: "ambassador" as const,
  ambassadorId: null,
});

describe("inviting", () => {
  test("an admin's invitation is a person and an entry of the audit log", async () => {
    const { personId } = await invitePerson(admin, invitation());
    const [entry] = await auditOf(personId);
    expect(entry).toMatchObject({
      action: "person.invite",
      actor: admin.viewer.personId,
      origin: "203.0.113.9",
      after: { email: invitation().email },
    });
  });

  test("an address is one person's", async () => {
    await invitePerson(admin, invitation());
    await expect(invitePerson(admin, invitation())).rejects.toMatchObject({ code: "EMAIL_TAKEN" });
  });

  test("only an ambassador is tied to an ambassador, and to one on record", async () => {
    await expect(
      invitePerson(admin, { ...invitation(), role: "reviewer", ambassadorId: "x" }),
    ).rejects.toMatchObject({ code: "INVALID_INPUT" });
    await expect(
      invitePerson(admin, { ...invitation(), ambassadorId: "nobody" }),
    ).rejects.toMatchObject({ code: "INVALID_INPUT" });
  });
});

describe("who is no admin", () => {
  test.each([
    ["invites nobody", (who: RequestContext) => invitePerson(who, invitation())],
    ["lists nobody", (who: RequestContext) => listPeople(who.viewer)],
    [
      "changes nobody",
      (who: RequestContext) =>
        changePerson(who, {
          personId: admin.viewer.personId,
          role: "reviewer",
          ambassadorId: null,
        }),
    ],
    [
      "makes himself no admin",
      (who: RequestContext) =>
        changePerson(who, { personId: who.viewer.personId, role: "admin", ambassadorId: null }),
    ],
    ["suspends nobody", (who: RequestContext) => suspendPerson(who, admin.viewer.personId)],
    ["restores nobody", (who: RequestContext) => restorePerson(who, admin.viewer.personId)],
    [
      "ends no other's sessions",
      (who: RequestContext) => endSessionsOfPerson(who, admin.viewer.personId),
    ],
  ])("%s", async (_, attempt) => {
    const reviewer = await signedIn("reviewer", `reviewer-${counter}`);
    for (const who of [ambassador, reviewer]) {
      await expect(attempt(who)).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
    expect(await readViewer(admin.token, now)).toMatchObject({ role: "admin" });
  });
});

describe("the last admin", () => {
  const demote = { role: "reviewer", ambassadorId: null } as const;

  test("cannot be demoted or suspended", async () => {
    const { personId } = admin.viewer;
    await expect(changePerson(admin, { personId, ...demote })).rejects.toMatchObject({
      code: "LAST_ADMIN",
    });
    await expect(suspendPerson(admin, personId)).rejects.toMatchObject({ code: "LAST_ADMIN" });
  });

  test("stays, though two admins demote each other at once", async () => {
    const second = await signedIn("admin", `second-${counter}`);
    const outcomes = await Promise.allSettled([
      changePerson(admin, { personId: second.viewer.personId, ...demote }),
      changePerson(second, { personId: admin.viewer.personId, ...demote }),
    ]);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  test("stays by the database's own word, whatever code asks", async () => {
    await expect(
      withSystem((tx) => tx.execute(sql`update people set suspended_at = now()`)),
    ).rejects.toMatchObject({ cause: { constraint: "people_last_admin" } });
  });
});

describe("suspending", () => {
  test("ends all sessions at once, and is written down", async () => {
    await suspendPerson(admin, ambassador.viewer.personId);
    expect(await readViewer(ambassador.token, now)).toBeNull();
    expect((await auditOf(ambassador.viewer.personId)).map(({ action }) => action)).toContain(
      "person.suspend",
    );
  });

  test("twice is a conflict; who is let in again has to sign in again", async () => {
    const { personId } = ambassador.viewer;
    await suspendPerson(admin, personId);
    await expect(suspendPerson(admin, personId)).rejects.toMatchObject({ code: "CONFLICT" });
    await restorePerson(admin, personId);
    expect(await readViewer(ambassador.token, now)).toBeNull();
  });
});

describe("a session", () => {
  test("is read with the person as the database has them now", async () => {
    const { personId } = ambassador.viewer;
    await changePerson(admin, { personId, role: "reviewer", ambassadorId: null });
    expect(await readViewer(ambassador.token, now)).toMatchObject({ audience: "reviewer" });
  });

  test.each(["", "x", "'; drop table sessions; --", "A".repeat(10_000)])(
    "is nobody's for the token %j",
    async (token) => {
      expect(await readViewer(token, now)).toBeNull();
    },
  );

  test("is nobody's for the hash that the database keeps", async () => {
    expect(await readViewer(hashToken(ambassador.token), now)).toBeNull();
  });

  test("ends when it is unused too long, and at its end however much it is used", async () => {
    expect(await readViewer(ambassador.token, now + IDLE_MS - 1_000)).not.toBeNull();
    const used = now + IDLE_MS - 1_000;
    expect(await readViewer(ambassador.token, used + IDLE_MS - 1_000)).not.toBeNull();
    expect(await readViewer(ambassador.token, now + SESSION_MS)).toBeNull();
    expect(await readViewer(admin.token, now + IDLE_MS)).toBeNull();
  });

  test("of another is not there to be ended, and one's own is", async () => {
    await expect(endOwnSession(ambassador, admin.viewer.sessionId)).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    expect(await readViewer(admin.token, now)).not.toBeNull();
    await endOwnSession(ambassador, ambassador.viewer.sessionId);
    expect(await readViewer(ambassador.token, now)).toBeNull();
  });

  test("that asks to end all others stays", async () => {
    const session = { personId: ambassador.viewer.personId, method: "email" } as const;
    await withSystem((tx) => startSession(tx, { ...session, browser: null, origin: null }, now));
    expect(await listOwnSessions(ambassador.viewer)).toHaveLength(2);
    await endOtherSessions(ambassador);
    expect(await listOwnSessions(ambassador.viewer)).toMatchObject([{ isThis: true }]);
  });
});
