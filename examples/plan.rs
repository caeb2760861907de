#[path = "../tests/garden/mod.rs"]
mod garden;
fn main() {
    let text = std::env::args().nth(1).unwrap();
    let (plan, mistakes) = quorate::language::compile(vec![quorate::text::Source::new("r", text)], &garden::schema());
    println!("{mistakes:?}");
    for rule in plan.rules {
        println!("{:?}", rule.demand);
    }
    println!("{:?}", plan.needles);
}
