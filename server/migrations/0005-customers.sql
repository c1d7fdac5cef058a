create extension if not exists pg_trgm;

create table organizations (
  id bigint generated always as identity primary key,
  name text not null,
  notes text not null default '',
  custom_values jsonb not null default '{}',
  created_at timestamptz not null,
  removed_at timestamptz
);
create index organizations_by_name on organizations (lower(name), id) where removed_at is null;
create index organizations_by_similar_name on organizations using gin (name gin_trgm_ops) where removed_at is null;

create table organization_domains (
  domain text primary key,
  organization_id bigint not null references organizations (id) on delete cascade
);
create index organization_domains_by_organization on organization_domains (organization_id);
create index organization_domains_by_similar on organization_domains using gin (domain gin_trgm_ops);

create table customers (
  id bigint generated always as identity primary key,
  -- Empty when nobody said a name; shown then is the first address or phone.
  name text not null default '',
  -- Name, first address or phone, lower case and without accents: what lists are ordered by and searches look at.
  sort_name text not null,
  organization_id bigint references organizations (id),
  language text,
  time_zone text,
  notes text not null default '',
  custom_values jsonb not null default '{}',
  created_at timestamptz not null,
  merged_into_id bigint references customers (id)
);
create index customers_by_name on customers (sort_name, id) where merged_into_id is null;
create index customers_newest on customers (id desc) where merged_into_id is null;
create index customers_by_organization on customers (organization_id, sort_name, id) where merged_into_id is null;
create index customers_by_similar_name on customers using gin (sort_name gin_trgm_ops) where merged_into_id is null;

create table customer_emails (
  email text primary key,
  customer_id bigint not null references customers (id),
  rank integer not null default 0
);
create index customer_emails_by_customer on customer_emails (customer_id, rank);
create index customer_emails_by_similar on customer_emails using gin (email gin_trgm_ops);

create table customer_phones (
  customer_id bigint not null references customers (id),
  phone text not null,
  -- Digits only, with the leading plus where there was one.
  digits text not null,
  rank integer not null default 0,
  primary key (customer_id, digits)
);
create index customer_phones_by_similar on customer_phones using gin (digits gin_trgm_ops);

-- Customers whose name or address resembles some words, or whose phone holds some digits: at most 500 of each kind, unranked.
-- The threshold is lower than the usual 0.6, so that two letters swapped in a short name still find it.
create function similar_customers(words text, pattern text, digits_pattern text) returns setof bigint
language sql stable set pg_trgm.word_similarity_threshold = 0.4 as $$
  (select id from customers where merged_into_id is null and (sort_name %> words or sort_name like pattern) limit 500)
  union (select customer_id from customer_emails where email %> words or email like pattern limit 500)
  union (select customer_id from customer_phones where digits like digits_pattern limit 500)
$$;

-- What a merge moved and replaced, so that it can be undone.
create table customer_merges (
  id bigint generated always as identity primary key,
  kept_id bigint not null references customers (id),
  merged_id bigint not null references customers (id),
  -- How the merged one was called: afterwards its addresses are gone.
  merged_name text not null,
  at timestamptz not null,
  by_agent_id bigint references agents (id),
  before jsonb not null,
  undone_at timestamptz
);
create index customer_merges_by_kept on customer_merges (kept_id);
create index customer_merges_by_merged on customer_merges (merged_id);
