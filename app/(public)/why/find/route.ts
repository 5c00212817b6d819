export { postFind as POST } from "#lib/find-answer/why-routes.ts";
