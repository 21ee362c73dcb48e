//! Removes a trainee's text on the server.

use ::postgres::Client;

use crate::store::forget::stub;
use crate::store::{Forgotten, StoreError};

/// Removes a trainee's text in one transaction.
pub(super) fn text(client: &mut Client, trainee: &str, pseudonym: &str) -> Result<Forgotten, StoreError> {
    let mut transaction = client.transaction()?;
    let mut done = Forgotten::default();
    let events = transaction.query(
        "SELECT event.session, event.sequence, event.json FROM event
         JOIN session ON session.id = event.session WHERE session.trainee = $1",
        &[&trainee],
    )?;
    for row in events {
        let (session, sequence, text): (String, i64, String) = (row.try_get(0)?, row.try_get(1)?, row.try_get(2)?);
        if let Some(stub) = stub(&text, pseudonym) {
            let update = "UPDATE event SET json = $3 WHERE session = $1 AND sequence = $2";
            transaction.execute(update, &[&session, &sequence, &stub])?;
            done.texts += 1;
        }
    }
    let entries = transaction.query(
        "SELECT entry.kind, entry.id, entry.sequence, entry.json FROM entry
         JOIN log ON log.kind = entry.kind AND log.id = entry.id WHERE log.subject = $1",
        &[&trainee],
    )?;
    for row in entries {
        let (kind, id, sequence): (String, String, i64) = (row.try_get(0)?, row.try_get(1)?, row.try_get(2)?);
        if let Some(stub) = stub(&row.try_get::<_, String>(3)?, pseudonym) {
            let update = "UPDATE entry SET json = $4 WHERE kind = $1 AND id = $2 AND sequence = $3";
            transaction.execute(update, &[&kind, &id, &sequence, &stub])?;
            done.texts += 1;
        }
    }
    let sessions =
        transaction.execute("UPDATE session SET trainee = $2 WHERE trainee = $1", &[&trainee, &pseudonym])?;
    transaction.execute("UPDATE log SET subject = $2 WHERE subject = $1", &[&trainee, &pseudonym])?;
    transaction.commit()?;
    done.sessions = usize::try_from(sessions).unwrap_or(usize::MAX);
    Ok(done)
}
