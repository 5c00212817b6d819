-- Links that show an answer to somebody without an account, and the codes that are mailed for one.
-- Opening a link and checking a code are the server's own deeds: whoever does it is no viewer.

alter table why_links enable row level security;
--> statement-breakpoint
alter table answer_codes enable row level security;
--> statement-breakpoint
-- Never the token's hash. Reviewers make none and see none; admins see and take back all.
grant select (account_id, order_id, link_id, reader, shows_money, made_by, made_at, expires_at, revoked_at, last_opened_at, times_opened)
  on why_links to because_ambassador, because_admin;
--> statement-breakpoint
grant insert (account_id, order_id, link_id, token_hash, reader, shows_money, made_by, made_at, expires_at)
  on why_links to because_ambassador, because_admin;
--> statement-breakpoint
grant update (revoked_at) on why_links to because_ambassador, because_admin;
--> statement-breakpoint
create policy why_links_own on why_links for select to because_ambassador
  using (made_by = (select viewer_person()));
--> statement-breakpoint
-- In one's own name, and only for an order that one sees oneself.
create policy why_links_made_by_ambassadors on why_links for insert to because_ambassador
  with check (made_by = (select viewer_person()) and viewer_sees_order(account_id, order_id));
--> statement-breakpoint
create policy why_links_revoke_own on why_links for update to because_ambassador
  using (made_by = (select viewer_person())) with check (made_by = (select viewer_person()));
--> statement-breakpoint
create policy why_links_read_by_admins on why_links for select to because_admin
  using ((select viewer_is_admin()));
--> statement-breakpoint
create policy why_links_made_by_admins on why_links for insert to because_admin
  with check ((select viewer_is_admin()) and made_by = (select viewer_person()));
--> statement-breakpoint
create policy why_links_revoke_by_admins on why_links for update to because_admin
  using ((select viewer_is_admin())) with check ((select viewer_is_admin()));
