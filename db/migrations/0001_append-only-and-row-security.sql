-- What drizzle-kit cannot write: append-only tables, the viewer's roles, their grants and the row
-- policies. PostgreSQL 15 and newer.

-- 1. Append-only -------------------------------------------------------------------------------

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only: % is refused', tg_table_name, lower(tg_op)
    using errcode = 'restrict_violation';
end $$;
--> statement-breakpoint
create function refuse_all_but_superseding() returns trigger language plpgsql as $$
declare
  expected record;
begin
  expected := new;
  expected.superseded_at := old.superseded_at;
  if old.superseded_at is not null or new.superseded_at is null or expected is distinct from old then
    raise exception '% is append-only: update is refused, but for superseding once', tg_table_name
      using errcode = 'restrict_violation';
  end if;
  return null;
end $$;
--> statement-breakpoint
do $$
declare
  name text;
begin
  foreach name in array array['accounts', 'ambassadors', 'products', 'referrals', 'orders', 'refunds', 'decisions'] loop
    execute format('create trigger %I after update on %I for each row execute function refuse_all_but_superseding()', name || '_supersede_only', name);
  end loop;
  foreach name in array array['accounts', 'ambassadors', 'products', 'referrals', 'orders', 'refunds', 'decisions', 'policies', 'imports'] loop
    execute format('create trigger %I before delete or truncate on %I for each statement execute function refuse_change()', name || '_append_only', name);
  end loop;
end $$;
--> statement-breakpoint
create trigger policies_immutable before update on policies
  for each statement execute function refuse_change();
--> statement-breakpoint

-- 2. Who asks ----------------------------------------------------------------------------------
-- Two roles, because what an ambassador may not see are columns too, not rows alone.

do $$
declare
  name text;
begin
  foreach name in array array['because_ambassador', 'because_reviewer'] loop
    begin
      execute format('create role %I nologin', name);
    exception when duplicate_object or unique_violation then
      null; -- Roles belong to the cluster: another database of it made them.
    end;
    if not (select rolsuper from pg_roles where rolname = current_user) then
      execute format('grant %I to %I', name, current_user);
    end if;
    execute format('grant usage on schema public to %I', name);
  end loop;
end $$;
--> statement-breakpoint
-- A setting reads as '' instead of null once a transaction that set it has ended.
create function viewer_person() returns text language sql stable parallel safe as
  $$ select nullif(current_setting('because.viewer_person', true), '') $$;
--> statement-breakpoint
create function viewer_role() returns text language sql stable parallel safe as
  $$ select nullif(current_setting('because.viewer_role', true), '') $$;
--> statement-breakpoint
create function viewer_ambassador() returns text language sql stable parallel safe as
  $$ select nullif(current_setting('because.viewer_ambassador', true), '') $$;
--> statement-breakpoint
create function viewer_sees_all() returns boolean language sql stable parallel safe as
  $$ select coalesce(viewer_role() in ('reviewer', 'admin'), false) $$;
--> statement-breakpoint
-- Asked of superseded decisions only. Runs as its owner: a policy cannot ask its own table.
create function viewer_sees_order(of_account text, of_order text) returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
    select exists (
      select 1 from decisions
      where account_id = of_account and order_id = of_order
        and superseded_at is null and scope_ambassador_id = viewer_ambassador()
    )
  $$;
--> statement-breakpoint

-- 3. Columns -----------------------------------------------------------------------------------

grant select on accounts, ambassadors, products, referrals, orders, refunds, decisions, policies, imports
  to because_reviewer;
--> statement-breakpoint
-- Not the identity: it says which accounts are one person.
grant select (account_id, is_verified, registered_at, display_name, country, version, recorded_at, superseded_at)
  on accounts to because_ambassador;
--> statement-breakpoint
grant select (ambassador_id, identity_id, name, email, version, recorded_at, superseded_at)
  on ambassadors to because_ambassador;
--> statement-breakpoint
grant select (product_code, effective_from, name, counts_as_purchase, rebateable, rate_basis_points, version, recorded_at, superseded_at)
  on products to because_ambassador;
--> statement-breakpoint
grant select (account_id, referral_id, ambassador_id, starts_at, ends_at, version, recorded_at, superseded_at)
  on referrals to because_ambassador;
--> statement-breakpoint
grant select (account_id, order_id, product_code, subscription_id, kind, billing, channel, payment_id, placed_at, paid_at, active_until, currency, list_minor, paid_minor, version, recorded_at, superseded_at)
  on orders to because_ambassador;
--> statement-breakpoint
grant select (account_id, refund_id, order_id, refunded_at, amount_minor, usage_consumed, version, recorded_at, superseded_at)
  on refunds to because_ambassador;
--> statement-breakpoint
-- Not the evidence, which names orders of others, nor the digest, which would betray their changes.
grant select (account_id, order_id, version, verdict, class, reason, gate, clauses, readings, cohort, cap_basis_points, rate_basis_points, currency, base_minor, rebate_minor, ambassador_id, referral_id, policy_id, is_flagged, estimate_verdict, estimate_class, estimate_reason, estimate_rate_basis_points, estimate_rebate_minor, listed_at, product_code, kind, scope_ambassador_id, cause, decided_at, superseded_at)
  on decisions to because_ambassador;
--> statement-breakpoint
grant select (policy_id, effective_from, time_zone, cap_new_basis_points, cap_dormant_basis_points, cap_product_basis_points, window_months, programme_start, payg_burn, dormant_scope, upgrade_scope, lineage, published_at)
  on policies to because_ambassador;
--> statement-breakpoint

-- 4. Rows --------------------------------------------------------------------------------------

do $$
declare
  name text;
begin
  foreach name in array array['accounts', 'ambassadors', 'products', 'referrals', 'orders', 'refunds', 'decisions', 'policies', 'imports'] loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy %I on %I for select to because_reviewer using ((select viewer_sees_all()))', name || '_for_reviewers', name);
  end loop;
  foreach name in array array['products', 'policies'] loop
    execute format('create policy %I on %I for select to because_ambassador using ((select viewer_role()) is not null)', name || '_for_viewers', name);
  end loop;
end $$;
--> statement-breakpoint
create policy ambassadors_own on ambassadors for select to because_ambassador
  using (superseded_at is null and ambassador_id = (select viewer_ambassador()));
--> statement-breakpoint
create policy referrals_own on referrals for select to because_ambassador
  using (superseded_at is null and ambassador_id = (select viewer_ambassador()));
--> statement-breakpoint
create policy accounts_referred on accounts for select to because_ambassador
  using (superseded_at is null and exists (
    select 1 from referrals
    where referrals.account_id = accounts.account_id and referrals.superseded_at is null
      and referrals.ambassador_id = (select viewer_ambassador())
  ));
--> statement-breakpoint
create policy decisions_in_scope on decisions for select to because_ambassador
  using (scope_ambassador_id = (select viewer_ambassador())
    and (superseded_at is null or viewer_sees_order(account_id, order_id)));
--> statement-breakpoint
create policy orders_in_scope on orders for select to because_ambassador
  using (superseded_at is null and exists (
    select 1 from decisions
    where decisions.account_id = orders.account_id and decisions.order_id = orders.order_id
      and decisions.superseded_at is null and decisions.scope_ambassador_id = (select viewer_ambassador())
  ));
--> statement-breakpoint
create policy refunds_in_scope on refunds for select to because_ambassador
  using (superseded_at is null and exists (
    select 1 from decisions
    where decisions.account_id = refunds.account_id and decisions.order_id = refunds.order_id
      and decisions.superseded_at is null and decisions.scope_ambassador_id = (select viewer_ambassador())
  ));
