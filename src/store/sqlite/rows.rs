//! Every row of the embedded store, out and in.

use rusqlite::{Connection, Row, params};

use super::{Kept, StoreError};

/// Reads a row of one table.
type Read = fn(&Row) -> rusqlite::Result<Kept>;

/// The tables in an order in which what a row refers to comes before it.
const TABLES: [(&str, Read); 6] = [
    ("SELECT id, begun_s, trainee FROM session ORDER BY rowid", |row| {
        Ok(Kept::Session { id: row.get(0)?, begun_s: row.get(1)?, trainee: row.get(2)? })
    }),
    ("SELECT session, sequence, kind, turn, json FROM event ORDER BY session, sequence", |row| {
        Ok(Kept::Event {
            session: row.get(0)?,
            sequence: row.get(1)?,
            kind: row.get(2)?,
            turn: row.get(3)?,
            json: row.get(4)?,
        })
    }),
    ("SELECT kind, hash, id, text FROM content ORDER BY kind, hash", |row| {
        Ok(Kept::Content { kind: row.get(0)?, hash: row.get(1)?, id: row.get(2)?, text: row.get(3)? })
    }),
    ("SELECT session, json FROM result ORDER BY session", |row| {
        Ok(Kept::Result { session: row.get(0)?, json: row.get(1)? })
    }),
    ("SELECT kind, id, subject, begun_s FROM log ORDER BY kind, id", |row| {
        Ok(Kept::Log { kind: row.get(0)?, id: row.get(1)?, subject: row.get(2)?, begun_s: row.get(3)? })
    }),
    ("SELECT kind, id, sequence, json FROM entry ORDER BY kind, id, sequence", |row| {
        Ok(Kept::Entry { kind: row.get(0)?, id: row.get(1)?, sequence: row.get(2)?, json: row.get(3)? })
    }),
];

/// Gives every row to `each`, as all of them are at one moment.
pub(super) fn dump(connection: &Connection, each: &mut dyn FnMut(Kept) -> bool) -> Result<(), StoreError> {
    let moment = connection.unchecked_transaction()?;
    for (query, read) in TABLES {
        let mut query = moment.prepare(query)?;
        let mut rows = query.query([])?;
        while let Some(row) = rows.next()? {
            if !each(read(row)?) {
                return Ok(());
            }
        }
    }
    Ok(())
}

/// Takes rows, all of them or none.
pub(super) fn fill(connection: &mut Connection, kept: &mut dyn Iterator<Item = Kept>) -> Result<(), StoreError> {
    let transaction = connection.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
    for row in kept {
        let put = |text: &str, with: &[&dyn rusqlite::ToSql]| transaction.prepare_cached(text)?.execute(with);
        match &row {
            Kept::Session { id, begun_s, trainee } => {
                put("INSERT INTO session (id, begun_s, trainee) VALUES (?1, ?2, ?3)", params![id, begun_s, trainee])
            }
            Kept::Event { session, sequence, kind, turn, json } => put(
                "INSERT INTO event (session, sequence, kind, turn, json) VALUES (?1, ?2, ?3, ?4, ?5)",
                params![session, sequence, kind, turn, json],
            ),
            Kept::Content { kind, hash, id, text } => put(
                "INSERT OR IGNORE INTO content (kind, hash, id, text) VALUES (?1, ?2, ?3, ?4)",
                params![kind, hash, id, text],
            ),
            Kept::Result { session, json } => {
                put("INSERT INTO result (session, json) VALUES (?1, ?2)", params![session, json])
            }
            Kept::Log { kind, id, subject, begun_s } => put(
                "INSERT INTO log (kind, id, subject, begun_s) VALUES (?1, ?2, ?3, ?4)",
                params![kind, id, subject, begun_s],
            ),
            Kept::Entry { kind, id, sequence, json } => put(
                "INSERT INTO entry (kind, id, sequence, json) VALUES (?1, ?2, ?3, ?4)",
                params![kind, id, sequence, json],
            ),
        }?;
    }
    Ok(transaction.commit()?)
}
