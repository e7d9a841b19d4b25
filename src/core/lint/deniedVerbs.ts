/** Of these, denied, nothing is seen; as a pattern. What is not shown, sent or allowed can be looked at. */
export const deniedVerbs =
	'crash(?:es)?|breaks?|fails?|hangs?|freez(?:e|es)|loses?|corrupts?|slow|blocks?|causes?|interferes?|affects?|impacts?|throws?|flickers?|leaks?|stops?|interrupts?|disrupts?|degrades?|regress(?:es)?|damages?|overloads?|time out|get stuck|happens?|occurs?|rely|relies|depends?|requires?|confuses?';
