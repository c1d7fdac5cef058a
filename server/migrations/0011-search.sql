create extension if not exists unaccent;

-- Words as they are written, lower case and without accents: tickets come in every language, so nothing is stemmed.
create text search configuration words (copy = simple);
alter text search configuration words alter mapping for asciiword, word, numword, hword, hword_part, asciihword, hword_asciipart, hword_numpart, numhword
  with unaccent, simple;

-- A text cut into words in the one way that documents and queries share: addresses, links and numbers fall into their parts.
create function words_of(text text) returns tsvector language sql immutable parallel safe as $$
  select to_tsvector('public.words', translate(text, '@./\-_:;,+&=%~*|<>#()[]{}"''`’', '                              '))
$$;

-- Everything a ticket says, as words: its subject (A), its requester (B), then its messages, the newest first where it is too long for one
-- document (200,000 characters are at most 800,000 bytes; a tsvector holds a megabyte).
create function words_of_ticket(id bigint) returns tsvector language sql stable as $$
  select setweight(words_of(tickets.subject), 'A')
    || setweight(words_of(customers.name || ' ' || coalesce((select string_agg(email, ' ' order by rank) from customer_emails where customer_id = customers.id), '')), 'B')
    || words_of(left(coalesce((
      select string_agg(said.text, ' ' order by said.id desc) from (
        select messages.id, left(messages.text, 50000) as text from messages
        where messages.ticket_id = tickets.id and messages.kind <> 'system' and messages.delivery_state is distinct from 'undone'
        order by messages.id desc limit 1000) said), ''), 200000))
  from tickets join customers on customers.id = tickets.requester_id where tickets.id = $1
$$;

-- One document a ticket. The row is narrow (the words lie outside of it), so that many matches are counted and cut off quickly.
create table ticket_words (
  ticket_id bigint primary key references tickets (id) on delete cascade,
  words tsvector not null
);
alter table ticket_words alter column words set storage external, set (toast_tuple_target = 128);
create index ticket_words_by_word on ticket_words using gin (words) with (gin_pending_list_limit = 256);

-- Words of subjects and requesters, to find what somebody may have meant.
create table known_words (word text primary key);
create index known_words_by_similar on known_words using gin (word gin_trgm_ops);

-- The queue of the index: tickets whose words changed. The cursor says up to which event they have been put there.
create table tickets_to_index (ticket_id bigint primary key);
create table search_cursor (
  singleton boolean primary key default true check (singleton),
  position bigint not null
);
insert into search_cursor (position) select coalesce(max(events.position), 0) from events;
insert into tickets_to_index select id from tickets;
