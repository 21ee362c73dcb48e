//! Every row of the shared store, out and in.

use ::postgres::IsolationLevel;
use ::postgres::types::ToSql;

use super::{Client, FallibleIterator as _, Found, Kept, StoreError};

/// Reads a row of one table.
type Read = fn(&Found) -> Result<Kept, ::postgres::Error>;

/// The tables in an order in which what a row refers to comes before it.
const TABLES: [(&str, Read); 6] = [
    ("SELECT id, begun_s, trainee FROM session ORDER BY place", |row| {
        Ok(Kept::Session { id: row.try_get(0)?, begun_s: row.try_get(1)?, trainee: row.try_get(2)? })
    }),
    ("SELECT session, sequence, kind, turn, json FROM event ORDER BY session COLLATE \"C\", sequence", |row| {
        Ok(Kept::Event {
            session: row.try_get(0)?,
            sequence: row.try_get(1)?,
            kind: row.try_get(2)?,
            turn: row.try_get(3)?,
            json: row.try_get(4)?,
        })
    }),
    ("SELECT kind, hash, id, text FROM content ORDER BY kind COLLATE \"C\", hash COLLATE \"C\"", |row| {
        Ok(Kept::Content { kind: row.try_get(0)?, hash: row.try_get(1)?, id: row.try_get(2)?, text: row.try_get(3)? })
    }),
    ("SELECT session, json FROM result ORDER BY session COLLATE \"C\"", |row| {
        Ok(Kept::Result { session: row.try_get(0)?, json: row.try_get(1)? })
    }),
    ("SELECT kind, id, subject, begun_s FROM log ORDER BY kind COLLATE \"C\", id COLLATE \"C\"", |row| {
        Ok(Kept::Log { kind: row.try_get(0)?, id: row.try_get(1)?, subject: row.try_get(2)?, begun_s: row.try_get(3)? })
    }),
    ("SELECT kind, id, sequence, json FROM entry ORDER BY kind COLLATE \"C\", id COLLATE \"C\", sequence", |row| {
        Ok(Kept::Entry { kind: row.try_get(0)?, id: row.try_get(1)?, sequence: row.try_get(2)?, json: row.try_get(3)? })
    }),
];

/// Gives every row to `each`, as all of them are at one moment.
pub(super) fn dump(client: &mut Client, each: &mut dyn FnMut(Kept) -> bool) -> Result<(), StoreError> {
    let mut moment =
        client.build_transaction().isolation_level(IsolationLevel::RepeatableRead).read_only(true).start()?;
    for (query, read) in TABLES {
        let mut rows = moment.query_raw(query, Vec::<String>::new())?;
        while let Some(row) = rows.next()? {
            if !each(read(&row)?) {
                return Ok(());
            }
        }
    }
    Ok(())
}

/// Takes rows, all of them or none.
pub(super) fn fill(client: &mut Client, kept: &mut dyn Iterator<Item = Kept>) -> Result<(), StoreError> {
    let mut transaction = client.transaction()?;
    let [session, event, content, result, log, entry] = [
        "INSERT INTO session (id, begun_s, trainee) VALUES ($1, $2, $3)",
        "INSERT INTO event (session, sequence, kind, turn, json) VALUES ($1, $2, $3, $4, $5)",
        "INSERT INTO content (kind, hash, id, text) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING",
        "INSERT INTO result (session, json) VALUES ($1, $2)",
        "INSERT INTO log (kind, id, subject, begun_s) VALUES ($1, $2, $3, $4)",
        "INSERT INTO entry (kind, id, sequence, json) VALUES ($1, $2, $3, $4)",
    ]
    .map(|text| transaction.prepare(text));
    let (session, event, content, result, log, entry) = (session?, event?, content?, result?, log?, entry?);
    for row in kept {
        let (text, with): (_, Vec<&(dyn ToSql + Sync)>) = match &row {
            Kept::Session { id, begun_s, trainee } => (&session, vec![id, begun_s, trainee]),
            Kept::Event { session, sequence, kind, turn, json } => (&event, vec![session, sequence, kind, turn, json]),
            Kept::Content { kind, hash, id, text } => (&content, vec![kind, hash, id, text]),
            Kept::Result { session, json } => (&result, vec![session, json]),
            Kept::Log { kind, id, subject, begun_s } => (&log, vec![kind, id, subject, begun_s]),
            Kept::Entry { kind, id, sequence, json } => (&entry, vec![kind, id, sequence, json]),
        };
        transaction.execute(text, &with)?;
    }
    Ok(transaction.commit()?)
}
