//! Times in reports: where the reader is, and the day that a report is of. Both are given; nothing here reads a clock.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

/// Where and when a report is read.
#[derive(Debug, Clone)]
pub struct When {
    /// The reader's time zone.
    pub zone: TimeZone,
    /// The day that the report is of.
    pub today: Date,
}

impl When {
    /// Returns a time to the minute: `2026-11-22 18:30`.
    pub(crate) fn minute(&self, at_s: i64) -> String {
        minute(at_s, self.zone.clone())
    }

    /// Returns the day of a time, counted from 1970-01-01.
    pub(crate) fn day_number(&self, at_s: i64) -> i64 {
        self.zoned(at_s).map_or(0, |at| number(at.date()))
    }

    /// Returns the day that the report is of, counted from 1970-01-01.
    pub(crate) fn today_number(&self) -> i64 {
        number(self.today)
    }

    /// Returns when a day begins, in seconds since 1970 (UTC).
    pub fn begin_s(&self, day: Date) -> i64 {
        day.to_zoned(self.zone.clone()).map_or(0, |at| at.timestamp().as_second())
    }

    fn zoned(&self, at_s: i64) -> Option<jiff::Zoned> {
        Timestamp::from_second(at_s).ok().map(|at| at.to_zoned(self.zone.clone()))
    }
}

/// Returns a time to the minute as it is where the program runs: `2026-11-22 18:30`.
pub fn minute_here(at_s: i64) -> String {
    minute(at_s, TimeZone::system())
}

fn minute(at_s: i64, zone: TimeZone) -> String {
    let at = Timestamp::from_second(at_s).map(|at| at.to_zoned(zone).strftime("%Y-%m-%d %H:%M").to_string());
    at.unwrap_or_default()
}

/// Returns a time in UTC as programs write it: `2026-11-22T10:30:00Z`.
pub(crate) fn utc(at_s: i64) -> String {
    Timestamp::from_second(at_s).map(|at| at.to_string()).unwrap_or_default()
}

/// Returns the day of a number: `2026-11-22`.
pub(crate) fn date_of(day: i64) -> String {
    Date::constant(1970, 1, 1)
        .checked_add(jiff::Span::new().try_days(day).unwrap_or_default())
        .map(|date| date.to_string())
        .unwrap_or_default()
}

/// Returns the days since 1970-01-01.
fn number(day: Date) -> i64 {
    day.since(Date::constant(1970, 1, 1)).map_or(0, |span| i64::from(span.get_days()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_those_of_the_reader() {
        let zone = TimeZone::fixed(jiff::tz::offset(8));
        let when = When { zone, today: Date::constant(2026, 11, 23) };
        let late = 1_795_365_000; // 2026-11-22 16:30 UTC, half past midnight in Beijing.
        assert_eq!(when.minute(late), "2026-11-23 00:30");
        assert_eq!(when.day_number(late), when.today_number());
        assert_eq!(date_of(when.today_number()), "2026-11-23");
        assert_eq!(utc(late), "2026-11-22T16:30:00Z");
        assert_eq!(when.begin_s(when.today), 1_795_363_200);
    }
}
