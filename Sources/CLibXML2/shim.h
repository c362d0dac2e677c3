// Debian builds libxml2 with ICU; Foundation brings ICU's headers too, in another version, and a module that sees both does
// not compile. Nothing that is used here needs them.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/encoding.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
