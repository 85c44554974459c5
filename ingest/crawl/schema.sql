-- What the crawler knows. The registry is the truth about documents; this is only the memory of the visits.

CREATE TABLE IF NOT EXISTS page (          -- one article of one source
    source      TEXT NOT NULL,             -- name in sources.toml
    address     TEXT NOT NULL,             -- canonical: AMP, print and utm twins share it
    ask         TEXT NOT NULL,             -- the address that is asked for
    outcome     TEXT NOT NULL DEFAULT 'antre',  -- antre, ada, hilang, gagal, dilarang, kembar
    reason      TEXT NOT NULL DEFAULT '',  -- why it failed, or whose twin it is, for a reader of Indonesian
    tries       INTEGER NOT NULL DEFAULT 0,     -- runs in which it failed, since it last went well
    listed      TEXT,                      -- ISO date of publication as the site's list says
    edited      TEXT,                      -- when it was changed, as the list writes it
    found_at    TEXT NOT NULL,             -- moments are ISO 8601 in UTC
    fetched_at  TEXT,                      -- first time
    checked_at  TEXT,                      -- last time it was asked for
    status      INTEGER,                   -- HTTP status of the last answer
    etag        TEXT,
    modified    TEXT,                      -- Last-Modified
    sha256      TEXT,                      -- of the bytes to be read, in the archive
    final       TEXT,                      -- address after redirects
    settled     INTEGER NOT NULL DEFAULT 1,     -- 0: fetched, but not yet read and registered
    registered  TEXT,                      -- SHA-256 under which the registry knows it; NULL if it does not
    print       TEXT,                      -- fingerprint of title, date and text as read
    title       TEXT,
    published   TEXT,                      -- ISO date as read from the page
    text        TEXT,
    grouped     INTEGER NOT NULL DEFAULT 0,     -- 1: compared with the other reports of its days
    PRIMARY KEY (source, address)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS page_by_outcome ON page (source, outcome);   -- what is still to be fetched
CREATE INDEX IF NOT EXISTS page_unsettled ON page (settled) WHERE settled = 0;

CREATE INDEX IF NOT EXISTS page_by_day ON page (published) WHERE registered IS NOT NULL;  -- who may tell the same story

CREATE TABLE IF NOT EXISTS part (          -- every answer kept, as received; an article of one page has one part
    source      TEXT NOT NULL,
    address     TEXT NOT NULL,             -- of the article
    number      INTEGER NOT NULL,          -- counts from 1
    ask         TEXT NOT NULL,
    final       TEXT NOT NULL,
    sha256      TEXT NOT NULL,
    charset     TEXT,                      -- of the header
    headers     TEXT NOT NULL,             -- JSON, as received
    fetched_at  TEXT NOT NULL,
    current     INTEGER NOT NULL DEFAULT 1,     -- 0: an older version of the page
    PRIMARY KEY (source, address, number, fetched_at)
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS way (           -- how far a way of discovery has been followed
    source      TEXT NOT NULL,
    kind        TEXT NOT NULL,
    path        TEXT NOT NULL,
    cursor      INTEGER NOT NULL DEFAULT 0,     -- list pages done in a pass that has not ended
    complete    INTEGER NOT NULL DEFAULT 0,     -- 1: a pass has reached the end once
    done_at     TEXT,                      -- when the last pass that reached its end began
    PRIMARY KEY (source, kind, path)
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS story (         -- reports on several addresses that tell one story
    address     TEXT PRIMARY KEY,
    story       TEXT NOT NULL              -- the first address of the group
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS story_members ON story (story);
