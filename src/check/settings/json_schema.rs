//! What editors are told of a file of settings: a JSON schema, made from the table of settings.

use serde_json::{Map, Value, json};

use super::keys::{KEYS, Key, Shape};

/// The schema, in JSON Schema draft 7, which editors of TOML read.
#[must_use]
pub fn json_schema() -> Value {
    let mut head = settings(None, |_| true);
    for table in tables() {
        head.insert(table.to_owned(), table_of(table, |_| true));
    }
    let mut folder = settings(None, |key| key.of_folders);
    for table in tables() {
        folder.insert(table.to_owned(), table_of(table, |key| key.of_folders));
    }
    let path = "which files these settings are for, as a pattern below the folder of this file";
    folder.insert("path".to_owned(), json!({ "type": "string", "description": path }));
    let folders = json!({
        "type": "array",
        "description": "settings for some files",
        "items": { "type": "object", "properties": folder, "required": ["path"], "additionalProperties": false },
    });
    head.insert("folder".to_owned(), folders);
    json!({
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "Settings of quorate",
        "type": "object",
        "properties": head,
        "additionalProperties": false,
    })
}

fn tables() -> Vec<&'static str> {
    let mut tables: Vec<&str> = KEYS.iter().filter_map(|key| key.table).collect();
    tables.dedup();
    tables
}

fn settings(table: Option<&str>, kept: impl Fn(&Key) -> bool) -> Map<String, Value> {
    let own = KEYS.iter().filter(|key| key.table == table && kept(key));
    own.flat_map(|key| key.names().into_iter().map(move |name| (name, described(key)))).collect()
}

fn table_of(table: &'static str, kept: impl Fn(&Key) -> bool) -> Value {
    let any = KEYS.iter().find(|key| key.table == Some(table) && key.name == "*" && key.names().is_empty());
    let more = any.map_or(Value::Bool(false), described);
    json!({ "type": "object", "properties": settings(Some(table), kept), "additionalProperties": more })
}

fn described(key: &Key) -> Value {
    let mut described = match key.shape {
        Shape::Text => json!({ "type": "string", "minLength": 1 }),
        Shape::Texts => json!({
            "oneOf": [{ "type": "string", "minLength": 1 }, { "type": "array", "items": { "type": "string", "minLength": 1 } }],
        }),
        Shape::Number => json!({ "type": "integer", "minimum": 1 }),
        Shape::Flag => json!({ "type": "boolean" }),
        Shape::Choice(words) => json!({ "type": "string", "enum": words }),
    };
    described["description"] = format!("{} [default: {}]", key.doc, key.default).into();
    described
}
