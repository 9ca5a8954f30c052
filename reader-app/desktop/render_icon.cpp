// render_icon DRAWING.svg SIZE FILE.png: the program's mark as an icon of that size.
#include <QImage>
#include <QPainter>
#include <QString>
#include <QSvgRenderer>

int main(int argc, char** argv) {
  if (argc != 4) return 2;
  const int size = QString::fromLocal8Bit(argv[2]).toInt();
  QSvgRenderer drawing(QString::fromLocal8Bit(argv[1]));
  QImage pixels(size, size, QImage::Format_ARGB32);
  pixels.fill(Qt::transparent);
  QPainter painter(&pixels);
  drawing.render(&painter);
  painter.end();
  return drawing.isValid() && pixels.save(QString::fromLocal8Bit(argv[3]), "PNG") ? 0 : 1;
}
