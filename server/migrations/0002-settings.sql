create table companies (
  single boolean primary key default true check (single),
  name text not null,
  language text not null default 'en',
  time_zone text not null default 'UTC'
);

create table brands (
  id bigint generated always as identity primary key,
  name text not null,
  signature text not null default '',
  accent text not null default '#c84a12',
  is_default boolean not null default false
);
create unique index brands_one_default on brands (is_default) where is_default;

create table custom_fields (
  id bigint generated always as identity primary key,
  owner text not null check (owner in ('ticket', 'customer', 'organization')),
  key text not null,
  label text not null,
  type text not null check (type in ('text', 'multi-line', 'number', 'decimal', 'date', 'checkbox', 'dropdown', 'multi-select', 'regular-expression')),
  options text[] not null default '{}',
  pattern text,
  rank integer not null default 0,
  archived_at timestamptz,
  unique (owner, key)
);
