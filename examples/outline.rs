fn main() {
    for name in std::env::args().skip(1) {
        match quorate::read::read(&name, std::fs::read(&name).unwrap()) {
            Ok((d, doubts)) => { println!("== {name}\n{}", d.outline()); for x in doubts { println!("DOUBT {} {}", x.code, x.message); } }
            Err(e) => println!("== {name}: {e}"),
        }
    }
}
