/** Style sheets are bundled into a file of their own; importing one only says that it belongs to the page. */
declare module '*.css';
