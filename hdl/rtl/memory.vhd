-- A memory with one port to write and one to read, all zeros at power-up: block RAM on most chips.
--
-- Twin:     a Java array
-- Formula:  none; a word read in the clock in which it is written is the old one
-- Formats:  words of bits_g bits
-- Latency:  1 clock from read to data
library ieee;
use ieee.std_logic_1164.all;
use ieee.numeric_std.all;
use work.cerebellum_pkg.all;

entity memory is
  generic (
    words_g : positive := 1024;  -- how many
    bits_g  : positive := 16     -- of each
  );
  port (
    clk           : in  std_logic;
    write         : in  std_logic;                                 -- store now
    write_address : in  unsigned(bits_for(words_g) - 1 downto 0);  -- where
    write_data    : in  std_logic_vector(bits_g - 1 downto 0);     -- what
    read          : in  std_logic;                                 -- fetch now; else the data stay
    read_address  : in  unsigned(bits_for(words_g) - 1 downto 0);  -- from where
    data          : out std_logic_vector(bits_g - 1 downto 0)      -- a clock later
  );
end entity;

architecture rtl of memory is
begin
  process (clk)
    type words_t is array (0 to words_g - 1) of std_logic_vector(bits_g - 1 downto 0);
    variable word : words_t := (others => (others => '0'));
  begin
    if rising_edge(clk) then
      if read = '1' then
        data <= word(to_integer(read_address));
      end if;
      if write = '1' then
        word(to_integer(write_address)) := write_data;
      end if;
    end if;
  end process;
end architecture;
