import { once } from "node:events";
import { createServer } from "node:http";
import { Provider } from "oidc-provider";

export const CLIENT = { id: "because", secret: "only-for-the-tests" } as const;

type Claims = { readonly email: string; readonly email_verified: boolean; readonly name: string };

/** Who the provider knows, by the name they sign in with there. */
export const PROVIDER_PEOPLE: Readonly<Record<string, Claims>> = {
  mara: { email: "Mara.Lindqvist@example.com", email_verified: true, name: "Mara" },
  eve: { email: "daniel.osei@example.com", email_verified: false, name: "Eve" },
  stranger: { email: "stranger@example.com", email_verified: true, name: "Stranger" },
};

/** A real OpenID Connect provider with its own sign-in page. */
export async function startProvider(port: number, redirectUri: string) {
  const issuer = `http://localhost:${port}`;
  const provider = new Provider(issuer, {
    clients: [{ client_id: CLIENT.id, client_secret: CLIENT.secret, redirect_uris: [redirectUri] }],
    claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
    pkce: { required: () => true },
    cookies: { keys: ["only-for-the-tests"] },
    findAccount: (_, id) => {
      const claims = PROVIDER_PEOPLE[id];
      return claims && { accountId: id, claims: async () => ({ sub: id, ...claims }) };
    },
  });
  const server = createServer(provider.callback());
  server.listen(port, "localhost");
  await once(server, "listening");
  return {
    issuer,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
