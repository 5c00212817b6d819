export { postCode as POST } from "#lib/find-answer/why-routes.ts";
