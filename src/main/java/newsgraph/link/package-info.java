/** Names to entities: short forms, document scope (市委 → 中国共产党上海市委员会), stable IRIs. Start with {@link newsgraph.link.Linker}. */
package newsgraph.link;
